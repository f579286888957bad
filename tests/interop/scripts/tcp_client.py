"""A TCP client as beginners write it: one text a message, one recv() for each answer, q ends.

usage: tcp_client.py HOST PORT ENCODING TEXT...
"""
import socket
import sys

host, port, encoding, texts = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4:]
with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as s:
    s.settimeout(15)
    s.connect((host, port))
    for text in texts:
        s.sendall(text.encode(encoding))
        if text == "q":
            break
        answer = s.recv(1024)
        print(answer.decode(encoding), flush=True)
