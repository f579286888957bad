"""A TCP server as beginners write it: answers every text with a fixed one until q comes, one client at a time.

usage: tcp_server.py PORT ENCODING CLIENTS     prints its port, then what it receives
"""
import socket
import sys

port, encoding, clients = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as server:
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.settimeout(15)
    server.bind(("127.0.0.1", port))
    server.listen(5)
    print(server.getsockname()[1], flush=True)
    for _ in range(clients):
        connection, peer = server.accept()
        with connection:
            connection.settimeout(15)
            while True:
                data = connection.recv(1024)
                if not data:
                    print("(end)", flush=True)
                    break
                text = data.decode(encoding)
                print(text, flush=True)
                if text == "q":
                    break
                connection.sendall("已送达".encode(encoding))
