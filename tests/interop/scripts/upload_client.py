"""Uploads files as the tutorial does: name and size, any reply, then the bytes in pieces of 1024.

usage: upload_client.py HOST PORT FILE [BYTES]     BYTES: closes after so many of them
"""
import os
import socket
import sys

SEPARATOR = "<SEPARATOR>"
host, port, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
size = os.path.getsize(path)
left = int(sys.argv[4]) if len(sys.argv) > 4 else size
with socket.socket() as s:
    s.settimeout(15)
    s.connect((host, port))
    s.send(f"{os.path.basename(path)}{SEPARATOR}{size}".encode())
    print(s.recv(1024).decode(), flush=True)
    with open(path, "rb") as f:
        while left > 0:
            data = f.read(min(1024, left))
            if not data:
                break
            s.sendall(data)
            left -= len(data)
print("sent", flush=True)
