"""The files of deploy/ agree with the code: names of settings, addresses, ports, limits, times."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from fastapi import FastAPI
from fastapi.routing import APIRoute
from markup import read

from app.cli.build import mark_of_sources
from app.cli.serve import LONGEST_DRAIN
from app.cli.taught import write_taught
from app.content.library import Library
from app.settings import ROOT, Settings
from app.web.middleware.boundary import LAST_PAGE
from app.web.middleware.limits import MOST_BODY

DEPLOY = ROOT / "deploy"
KNOWN = {f"GUIDE_{name.upper()}" for name in Settings.model_fields}


def text(name: str) -> str:
    """A file of deploy/."""
    return (DEPLOY / name).read_text(encoding="utf-8")


def kubernetes(kind: str) -> dict[str, Any]:
    """The guide's own object of one kind."""
    found = [one for one in yaml.safe_load_all(text("kubernetes.yaml")) if one["kind"] == kind]
    return dict(next(one for one in found if one["metadata"]["name"] == "guide"))


def pod() -> dict[str, Any]:
    """What runs on Kubernetes."""
    return dict(kubernetes("Deployment")["spec"]["template"]["spec"])


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "kubernetes.yaml"])
def test_every_setting_that_is_given_exists(name: str) -> None:
    assert set(re.findall(r"\bGUIDE_[A-Z_]+", text(name))) - KNOWN == set()


def test_kubernetes_adds_no_settings_of_its_own() -> None:
    assert pod()["enableServiceLinks"] is False


def test_the_operator_can_be_named_wherever_the_guide_is_deployed() -> None:
    for name in ("compose.yaml", "kubernetes.yaml"):
        assert {"GUIDE_OPERATOR", "GUIDE_REACH_OPERATOR"} <= set(re.findall(r"\bGUIDE_[A-Z_]+", text(name)))


def test_a_refusal_with_the_box_switched_off_does_not_count_as_a_copy_that_is_down() -> None:
    asked_elsewhere = re.findall(r"proxy_next_upstream ([^;]+);", text("nginx.conf"))
    assert asked_elsewhere
    assert [one for one in asked_elsewhere if "503" in one] == []


def test_probes_ask_addresses_that_exist(inside: FastAPI) -> None:
    routes = {one.path for one in inside.routes if isinstance(one, APIRoute)} | {"/healthz", "/readyz"}
    container = pod()["containers"][0]
    probes = {container[one]["httpGet"]["path"] for one in ("startupProbe", "livenessProbe", "readinessProbe")}
    assert probes <= routes


def test_nothing_runs_as_root_or_writes_to_its_disk() -> None:
    container = pod()["containers"][0]["securityContext"]
    assert pod()["securityContext"]["runAsNonRoot"]
    assert container["readOnlyRootFilesystem"]
    assert not container["allowPrivilegeEscalation"]
    assert re.search(r"^USER (?!0|root)", text("Dockerfile"), re.MULTILINE)


def test_dependencies_of_the_image_are_locked_by_hash() -> None:
    assert "--require-hashes -r requirements.lock" in text("Dockerfile")


def test_everything_that_is_copied_into_the_image_exists() -> None:
    copied = [line.split()[1:-1] for line in text("Dockerfile").splitlines() if re.match(r"COPY (?!--from)", line)]
    assert [name for names in copied for name in names if not (ROOT / name).exists()] == []


def stage(name: str) -> str:
    """The lines of one stage of the image."""
    return re.split(r"^FROM ", text("Dockerfile").split(f" AS {name}\n")[1], flags=re.MULTILINE)[0]


def test_learning_is_run_anew_for_nothing_but_what_is_learnt() -> None:
    copied = set(re.findall(r"^COPY (?!--from)(.*) \S+$", stage("learnt"), re.MULTILINE))
    assert not {"app", "app/web", "content", "locales", "static"} & {name for one in copied for name in one.split()}
    assert "COPY --from=taught /taught content" in stage("learnt")


def test_what_is_copied_for_learning_is_enough_to_learn_with(tmp_path: Path) -> None:
    for names, to in re.findall(r"^COPY (?!--from)(.*) (\S+)$", stage("learnt"), re.MULTILINE):
        for name in names.split():
            place = tmp_path / to / (Path(name).name if to.endswith("/") else "")
            place.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile)(ROOT / name, place)
    write_taught(ROOT / "content", tmp_path / "content", ["en"])
    told = "from app.cli.build import *; print(ROOT, mark_of_sources(Settings(), learn=True))"
    ran = subprocess.run([sys.executable, "-c", told], cwd=tmp_path, env={}, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == [str(tmp_path), mark_of_sources(Settings())]


def test_a_copy_has_time_to_finish_what_it_has_begun() -> None:
    compose = yaml.safe_load(text("compose.yaml"))
    assert int(compose["services"]["guide-1"]["stop_grace_period"].removesuffix("s")) > int(LONGEST_DRAIN)
    assert pod()["terminationGracePeriodSeconds"] > int(LONGEST_DRAIN) + 5


def test_nginx_and_compose_speak_of_the_same_copies() -> None:
    compose = yaml.safe_load(text("compose.yaml"))
    copies = {f"{name}:8000" for name in compose["services"] if name.startswith("guide-")}
    assert set(re.findall(r"server (guide-\d:\d+)", text("nginx.conf"))) == copies


def test_nginx_takes_no_larger_body_than_the_guide_and_keeps_it_in_memory() -> None:
    assert MOST_BODY == 32 * 1024
    assert "client_max_body_size 32k" in text("nginx.conf")
    assert "client_body_buffer_size 32k" in text("nginx.conf")


def test_nginx_keeps_no_list_of_visitors() -> None:
    assert "access_log off" in text("nginx.conf")
    assert "crit" in re.findall(r"error_log \S+ (\w+)", text("nginx.conf"))


def plainly(html: str) -> str:
    """A page without its line ends and quotes: nginx wants it in one line, between quotes."""
    return re.sub(r"[\n\"']", "", html)


def test_nginx_says_what_the_guide_says_when_nothing_behind_answers() -> None:
    assert plainly(LAST_PAGE.decode()) in plainly(text("nginx.conf"))


def test_the_numbers_of_the_last_page_are_those_of_the_services(library: Library) -> None:
    services = [library.contact(one).phones[0] for one in ("emergency-999", "childline")]
    shown = [(one.given["href"], one.text) for one in read(LAST_PAGE.decode()).all("a")]
    assert shown[:2] == [(f"tel:{one.dial}", one.display) for one in services]
