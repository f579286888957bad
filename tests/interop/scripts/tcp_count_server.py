"""Reads one connection to its end and only then answers how many bytes came: works only with half-close.

usage: tcp_count_server.py     prints its port
"""
import socket

with socket.create_server(("127.0.0.1", 0)) as server:
    server.settimeout(15)
    print(server.getsockname()[1], flush=True)
    connection, _ = server.accept()
    with connection:
        connection.settimeout(15)
        count = 0
        while data := connection.recv(65536):
            count += len(data)
        connection.sendall(str(count).encode())
