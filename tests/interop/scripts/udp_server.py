"""A UDP server as beginners write it: answers every datagram with a fixed text until bye comes.

usage: udp_server.py PORT ENCODING     prints its port, then what it receives
"""
import socket
import sys

port, encoding = int(sys.argv[1]), sys.argv[2]
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    s.settimeout(15)
    s.bind(("127.0.0.1", port))
    print(s.getsockname()[1], flush=True)
    while True:
        data, peer = s.recvfrom(65536)
        text = data.decode(encoding)
        print(text, flush=True)
        if text == "bye":
            break
        s.sendto("已送达".encode(encoding), peer)
