"""A UDP client as beginners write it: sends each text, prints the answer to each but bye.

usage: udp_client.py HOST PORT ENCODING TEXT...
"""
import socket
import sys

host, port, encoding, texts = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4:]
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    s.settimeout(15)
    for text in texts:
        s.sendto(text.encode(encoding), (host, port))
        if text == "bye":
            break
        answer, _ = s.recvfrom(65536)
        print(answer.decode(encoding), flush=True)
