"""Hands out a folder's files as the tutorial does: a bare name in, 0<SEPARATOR>SIZE and the bytes out, or -1 and a message.

usage: download_server.py FOLDER CLIENTS [BYTES]     prints its port; BYTES: closes after so many of the file
"""
import os
import socket
import sys

SEPARATOR = "<SEPARATOR>"
folder, clients = sys.argv[1], int(sys.argv[2])
most = int(sys.argv[3]) if len(sys.argv) > 3 else None
with socket.socket() as server:
    server.settimeout(15)
    server.bind(("127.0.0.1", 0))
    server.listen(5)
    print(server.getsockname()[1], flush=True)
    for _ in range(clients):
        connection, peer = server.accept()
        connection.settimeout(15)
        path = os.path.join(folder, connection.recv(1024).decode())
        if not os.path.isfile(path):
            connection.send(f"-1{SEPARATOR}文件不存在".encode())
        else:
            connection.send(f"0{SEPARATOR}{os.path.getsize(path)}".encode())
            sent = 0
            with open(path, "rb") as f:
                while most is None or sent < most:
                    data = f.read(1024)
                    if not data:
                        break
                    connection.sendall(data)
                    sent += len(data)
        connection.close()
