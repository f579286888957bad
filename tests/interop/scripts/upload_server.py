"""Takes uploads as the tutorial does, one client at a time: splits the first piece at the separator, answers ok, reads to the end.

usage: upload_server.py FOLDER CLIENTS     prints its port, then NAME and the bytes that came
"""
import os
import socket
import sys

SEPARATOR = "<SEPARATOR>"
folder, clients = sys.argv[1], int(sys.argv[2])
with socket.socket() as server:
    server.settimeout(15)
    server.bind(("127.0.0.1", 0))
    server.listen(5)
    print(server.getsockname()[1], flush=True)
    for _ in range(clients):
        connection, peer = server.accept()
        connection.settimeout(15)
        name, size = connection.recv(1024).decode().split(SEPARATOR)
        name, size = os.path.basename(name), int(size)
        connection.send("ok".encode())
        came = 0
        with open(os.path.join(folder, name), "wb") as f:
            while came < size:
                data = connection.recv(1024)
                if not data:
                    break
                f.write(data)
                came += len(data)
        connection.close()
        print(name, came, flush=True)
