"""Python's own HTTP clients, one task a run; prints a line for each thing learnt.

usage: http_client.py TASK HOST PORT [ARGUMENT...]
"""
import hashlib
import http.client
import socket
import sys
import urllib.error
import urllib.parse
import urllib.request


def show(response, body):
    print(response.status, response.version, len(body), hashlib.sha256(body).hexdigest()[:16], flush=True)


def keep_alive(host, port, *targets):
    """All over one connection, seen by the socket staying the same."""
    connection = http.client.HTTPConnection(host, port, timeout=15)
    sockets = set()
    for target in targets:
        connection.request("GET", target)
        sockets.add(connection.sock)
        response = connection.getresponse()
        show(response, response.read())
    print("sockets", len(sockets))


def head(host, port, target):
    connection = http.client.HTTPConnection(host, port, timeout=15)
    connection.request("HEAD", target)
    response = connection.getresponse()
    print(response.status, response.getheader("Content-Length"), response.getheader("Content-Type"), len(response.read()))
    connection.request("GET", target)  # nothing of a body may stand in the way
    response = connection.getresponse()
    show(response, response.read())


def chunked(host, port, target, source):
    """A body of pieces of every size, without a length."""
    with open(source, "rb") as file:
        data = file.read()

    def pieces():
        at, size = 0, 1
        while at < len(data):
            yield data[at:at + size]
            at += size
            size = size * 2 % 70001 + 1

    connection = http.client.HTTPConnection(host, port, timeout=30)
    connection.request("POST", target, body=pieces(), encode_chunked=True, headers={"Transfer-Encoding": "chunked"})
    response = connection.getresponse()
    print(response.status, response.read().decode().strip())
    connection.request("GET", "/")
    print(connection.getresponse().status)


def pipelined(host, port, count, *targets):
    """All requests in one go, then all answers in their order; the last one asks to close."""
    asked = [targets[i % len(targets)] for i in range(int(count))]
    text = "".join("GET %s HTTP/1.1\r\nHost: %s\r\n\r\n" % (target, host) for target in asked[:-1])
    text += "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n" % (asked[-1], host)
    with socket.create_connection((host, port), timeout=30) as s:
        s.sendall(text.encode())
        stream = s.makefile("rb")
        answers = []
        while True:
            status = stream.readline()
            if not status:
                break
            headers = http.client.parse_headers(stream)
            body = stream.read(int(headers["Content-Length"]))
            answers.append("%s %s" % (status.split()[1].decode(), hashlib.sha256(body).hexdigest()[:16]))
    print("answers", len(answers))
    for answer in answers[:len(targets)]:
        print(answer)
    print("in order", all(answers[i] == answers[i % len(targets)] for i in range(len(answers))))


def byte_by_byte(host, port, target):
    """A request that comes in as many packets as it has bytes."""
    with socket.create_connection((host, port), timeout=15) as s:
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in ("GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n" % (target, host)).encode():
            s.sendall(bytes([byte]))
        answer = b""
        while True:
            part = s.recv(65536)
            if not part:
                break
            answer += part
    print(answer.split(b"\r\n")[0].decode(), answer.split(b"\r\n\r\n", 1)[1].decode())


def open_url(host, port, *targets):
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for target in targets:
        url = "http://%s:%d%s" % (host, port, urllib.parse.quote(target, safe="/?=&"))
        try:
            with opener.open(url, timeout=15) as response:
                body = response.read()
                print(response.status, urllib.parse.urlsplit(response.url).path, response.headers.get_content_charset(), len(body))
        except urllib.error.HTTPError as error:
            print(error.code, urllib.parse.urlsplit(error.url).path, error.headers.get_content_type(), error.read().count(b"</html>"))


def urlencoded(host, port, target):
    """What a form without files sends."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    data = urllib.parse.urlencode({"a": "1", "b": "\u4f60"}).encode()
    with opener.open("http://%s:%d%s" % (host, port, target), data=data, timeout=15) as response:
        print(response.status, response.read().decode().strip())


task, host, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
globals()[task](host, port, *sys.argv[4:])
