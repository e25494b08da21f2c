"""What GitHub runs: pinned, with least rights, clean under both linters, and made of targets that the Makefile has."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tools.lint_workflows import ROOT, lint

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
RIGHTS_TO_WRITE = {
    ("deploy.yml", "deploy"): {"pages", "id-token"},
    ("release.yml", "offline"): {"contents"},
    ("links.yml", "report"): {"issues"},
}

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def read(path: Path) -> dict[Any, Any]:
    workflow: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return workflow


def targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):(?!=)", makefile, re.MULTILINE))


def test_there_is_a_workflow_for_each_job() -> None:
    assert {path.name for path in WORKFLOWS} == {"check.yml", "deploy.yml", "release.yml", "links.yml"}


@each_workflow
def test_actions_are_pinned_by_commit(path: Path) -> None:
    uses = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert uses
    assert [line for line in uses if not PINNED.search(line)] == []


@each_workflow
def test_rights_are_the_least(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        writing = {scope for scope, right in job["permissions"].items() if right == "write"}
        assert writing == RIGHTS_TO_WRITE.get((path.name, name), set()), f"{path.name}, job {name}"


@each_workflow
def test_jobs_end_and_steps_have_names(path: Path) -> None:
    for job in read(path)["jobs"].values():
        assert job["timeout-minutes"] <= 60
        for step in job["steps"]:
            assert step["name"]
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


@each_workflow
def test_what_they_make_exists(path: Path) -> None:
    made = re.findall(r"\bmake ([a-z-]+)", path.read_text(encoding="utf-8"))
    assert made
    assert set(made) <= targets()


def test_the_deployment_waits_for_the_tests() -> None:
    assert set(read(ROOT / ".github" / "workflows" / "deploy.yml")["jobs"]["deploy"]["needs"]) == {"test", "build"}


def test_every_dependency_is_watched() -> None:
    updates = read(ROOT / ".github" / "dependabot.yml")["updates"]
    assert {(update["package-ecosystem"], update["directory"]) for update in updates} == {
        ("pip", "/"),
        ("npm", "/"),
        ("npm", "/benchmarks"),
        ("github-actions", "/"),
    }
    assert all(update["cooldown"]["default-days"] and update["groups"] for update in updates)


def test_both_linters_are_content() -> None:
    assert lint(ROOT / ".github") == []


@pytest.mark.parametrize(
    ("right", "wrong", "linter"),
    [
        ("runs-on: ubuntu-latest", "runs-on: ubuntu-latest\n    neds: test", "actionlint"),
        ("${{ matrix.python }}", "${{ matrx.python }}", "actionlint"),
        ("permissions: {}\n", "permissions: write-all\n", "zizmor"),
        ("persist-credentials: false", "fetch-depth: 1", "zizmor"),
    ],
)
def test_the_linters_see_mistakes(tmp_path: Path, right: str, wrong: str, linter: str) -> None:
    github = tmp_path / ".github"
    shutil.copytree(ROOT / ".github", github)
    check = github / "workflows" / "check.yml"
    text = check.read_text(encoding="utf-8")
    assert right in text
    check.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    assert lint(github) == [linter]
