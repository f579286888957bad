"""Several clients at once, each on a thread, each with lines of its own; every answer must be the line sent.

usage: tcp_many_clients.py HOST PORT CLIENTS LINES
"""
import socket
import sys
import threading

host, port, clients, lines = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
right = [0] * clients


def talk(number):
    with socket.create_connection((host, port), timeout=15) as s:
        with s.makefile("rw", encoding="utf-8", newline="\n") as f:
            for i in range(lines):
                line = f"client {number} line {i} 你好\n"
                f.write(line)
                f.flush()
                if f.readline() == line:
                    right[number] += 1


threads = [threading.Thread(target=talk, args=(n,)) for n in range(clients)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(right))
