"""Asks for a file as the tutorial does: the bare name; header and first bytes may share a piece; reads until SIZE or the end.

usage: download_client.py HOST PORT NAME TARGET [BYTES]     BYTES: closes after so many of them
"""
import socket
import sys

SEPARATOR = b"<SEPARATOR>"
host, port, name, target = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
most = int(sys.argv[5]) if len(sys.argv) > 5 else None
with socket.socket() as s:
    s.settimeout(15)
    s.connect((host, port))
    s.send(name.encode())
    whole = b""
    while True:
        data = s.recv(1024)
        if not data:
            break
        whole += data
        if most is not None and len(whole) >= most:
            sys.exit(0)
code, rest = whole.split(SEPARATOR, 1)
if code == b"-1":
    print("refused:", rest.decode(), flush=True)
    sys.exit(0)
# Where the size ends nobody says: the digits for which everything fits.
for digits in range(1, len(rest) + 1):
    if rest[:digits].isdigit() and int(rest[:digits]) == len(rest) - digits:
        break
else:
    print("cut off", flush=True)
    sys.exit(0)
with open(target, "wb") as f:
    f.write(rest[digits:])
print("got", len(rest) - digits, flush=True)
