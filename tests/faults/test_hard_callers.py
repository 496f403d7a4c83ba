"""Callers that are slow, many or huge, and a process that is told to stop: a real server on a loopback port."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

import httpx
import pytest

from app.settings import ROOT

FEW = "5/minute"
HEAD = "HTTP/1.1\r\nHost: guide.test\r\nContent-Type: application/x-www-form-urlencoded\r\n"


def free_port() -> int:
    """A loopback port that nobody uses."""
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def running(*before: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """A guide as `guide serve` starts it, with a limit that is soon reached; told to stop at the end.

    `before`: a command that starts it, such as one that takes something away from it.
    """
    port = free_port()
    given = {**os.environ, "GUIDE_POSTCODES": "", "GUIDE_RATE_LIMIT": FEW, "GUIDE_PORT": str(port)}
    guide = str(Path(sys.executable).with_name("guide"))
    with subprocess.Popen([*before, guide, "serve"], cwd=ROOT, env=given, stdout=subprocess.DEVNULL) as process:
        until = time.monotonic() + 300
        while not answers(port) and time.monotonic() < until:
            time.sleep(0.1)
        yield process, port
        process.kill()


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """One guide for all hard callers."""
    with running() as both:
        yield both


def answers(port: int) -> bool:
    """Whether somebody listens."""
    with closing(socket.socket()) as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def calling(port: int) -> socket.socket:
    """An open connection."""
    return socket.create_connection(("127.0.0.1", port), 20)


def help_page(port: int) -> httpx.Response:
    """What a child in danger opens."""
    return httpx.get(f"http://127.0.0.1:{port}/urgent", timeout=5)


def test_two_hundred_slow_callers_keep_nobody_from_help(server: tuple[object, int]) -> None:
    with ExitStack() as open_lines:
        for _ in range(200):
            line = open_lines.enter_context(closing(calling(server[1])))
            line.sendall(f"POST /ask {HEAD}Content-Length: 400\r\n\r\nquestion=".encode())
        assert help_page(server[1]).status_code == 200


def test_a_body_that_never_ends_is_refused_before_it_is_read(server: tuple[object, int]) -> None:
    with closing(calling(server[1])) as line:
        line.sendall(f"POST /ask {HEAD}Content-Length: 1000000000\r\n\r\n".encode())
        first = line.recv(4096)
    assert b" 413 " in first.splitlines()[0]


def most_memory(process: subprocess.Popen[bytes]) -> int:
    """The most MiB that a process ever had."""
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM:")).split()[1]) // 1024


def test_a_header_of_sixty_megabytes_is_refused_before_it_is_read(server: tuple[subprocess.Popen[bytes], int]) -> None:
    help_page(server[1])
    before = most_memory(server[0])
    with closing(calling(server[1])) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: guide.test\r\nCookie: " + b"a" * 100_000)
        first = line.recv(4096)
        with suppress(ConnectionError):
            line.sendall(b"a" * 60_000_000)
    assert b" 431 " in first.splitlines()[0]
    assert most_memory(server[0]) - before < 30


def test_a_flood_of_questions_is_refused_kindly_and_help_stays_open(server: tuple[object, int]) -> None:
    with httpx.Client(base_url=f"http://127.0.0.1:{server[1]}", timeout=20) as hurried:
        seen = [hurried.post("/ask", data={"question": "hello"}) for _ in range(12)]
    assert [one.status_code for one in seen[-3:]] == [429] * 3
    assert "0800 1111" in seen[-1].text
    assert help_page(server[1]).status_code == 200


def test_a_request_under_way_is_answered_after_the_process_is_told_to_stop() -> None:
    with running() as (process, port):
        with closing(calling(port)) as line:
            line.sendall(f"POST /steps/dates {HEAD}Content-Length: 10\r\n\r\nevent".encode())
            time.sleep(0.3)
            process.send_signal(signal.SIGTERM)
            time.sleep(0.3)
            line.sendall(b"=none")
            answered = line.recv(4096)
        assert answered.startswith(b"HTTP/1.1 ")
        assert process.wait(25) in {0, -signal.SIGTERM}


def test_with_a_full_disk_pages_and_answers_go_on() -> None:
    with running("prlimit", "--fsize=0") as (_, port):
        assert help_page(port).status_code == 200
        answered = httpx.post(f"http://127.0.0.1:{port}/ask", data={"question": "what is an assessment"}, timeout=20)
    assert "0800 1111" in answered.text
    assert "What is an assessment" in answered.text


def test_a_build_on_a_full_disk_leaves_what_was_built_before(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "build", tmp_path / "build")
    before = (tmp_path / "build" / "locales" / "en.mo").read_bytes()
    given = {**os.environ, "GUIDE_BUILD": str(tmp_path / "build")}
    guide = str(Path(sys.executable).with_name("guide"))
    built = subprocess.run(
        ["prlimit", "--fsize=10", guide, "build"], cwd=ROOT, env=given, capture_output=True, check=False
    )
    assert built.returncode != 0
    assert (tmp_path / "build" / "locales" / "en.mo").read_bytes() == before
