"""The time service: a datagram is a strftime format, an empty one means %Y-%m-%d %X.

usage: udp_time_server.py COUNT     prints its port
"""
import socket
import sys
import time

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    s.settimeout(15)
    s.bind(("127.0.0.1", 0))
    print(s.getsockname()[1], flush=True)
    for _ in range(int(sys.argv[1])):
        data, peer = s.recvfrom(1024)
        s.sendto(time.strftime(data.decode() or "%Y-%m-%d %X").encode(), peer)
