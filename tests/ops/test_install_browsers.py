"""A bare machine gets the browsers of the browser tests, or says in one sentence what is missing."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.settings import ROOT

SCRIPT = ROOT / "tests" / "install-browsers"
OF_PACKAGE = {
    "chromium": "chromium",
    "firefox-esr": "firefox-esr",
    "webkit2gtk-driver": "WebKitWebDriver",
    "xvfb": "Xvfb",
}
"""Debian's package -> the program that it brings."""
APT = """#!/bin/sh
[ "$3" = update ] && exit 0
for package do :; done
echo "$package" >> "$BIN/installed"
case $package in {brings} esac
printf '#!/bin/sh\\n' > "$BIN/$program"
/bin/chmod +x "$BIN/$program"
"""


@dataclass(frozen=True)
class Machine:
    """A machine with nothing on it but what the test puts there."""

    bin: Path

    def has(self, program: str, script: str = "#!/bin/sh\n") -> None:
        """Put a program on it."""
        (self.bin / program).write_text(script, "utf-8")
        (self.bin / program).chmod(0o755)

    def has_apt(self, user: int) -> None:
        """Debian's packages, for a user of this number."""
        brings = " ".join(f"{package}) program={program};;" for package, program in OF_PACKAGE.items())
        self.has("apt-get", APT.replace("{brings}", brings))
        self.has("id", f"#!/bin/sh\necho {user}\n")

    def run(self) -> subprocess.CompletedProcess[str]:
        """Run the script there."""
        paths = {"PATH": str(self.bin), "BIN": str(self.bin)}
        return subprocess.run(
            ["/bin/sh", str(SCRIPT), str(self.bin)], env=paths, capture_output=True, text=True, check=False
        )

    @property
    def installed(self) -> list[str]:
        """The packages that were asked for, in order."""
        written = self.bin / "installed"
        return written.read_text("utf-8").split() if written.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A bare one; Playwright can fetch nothing there."""
    bare = Machine(tmp_path)
    bare.has("python", "#!/bin/sh\nexit 1\n")
    return bare


def test_a_bare_machine_gets_all_three_engines(machine: Machine) -> None:
    machine.has_apt(user=0)
    done = machine.run()
    assert machine.installed == list(OF_PACKAGE)
    assert done.returncode == 0, done.stderr
    assert not done.stderr


def test_what_is_there_is_not_installed_again(machine: Machine) -> None:
    machine.has_apt(user=0)
    for program in OF_PACKAGE.values():
        machine.has(program)
    assert machine.run().returncode == 0
    assert not machine.installed


@pytest.mark.parametrize("missing", OF_PACKAGE)
def test_only_what_is_missing_is_installed(machine: Machine, missing: str) -> None:
    machine.has_apt(user=0)
    for package, program in OF_PACKAGE.items():
        if package != missing:
            machine.has(program)
    machine.run()
    assert missing in machine.installed
    assert not set(machine.installed) & {"chromium", "firefox-esr"} - {missing}


def test_who_may_not_install_gets_playwright_s_chromium_and_is_told_what_is_not_tested(machine: Machine) -> None:
    machine.has_apt(user=1000)
    machine.has("python")
    done = machine.run()
    assert not machine.installed
    assert done.returncode == 0
    assert "not tested in Firefox" in done.stderr
    assert "not tested in WebKit" in done.stderr


def test_without_chromium_it_fails_and_says_what_to_install(machine: Machine) -> None:
    done = machine.run()
    assert done.returncode == 1
    assert "need Chromium" in done.stderr
