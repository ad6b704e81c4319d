"""The workflow that makes the packages of all systems: what can be told without running it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

TREE = Path(__file__).parents[2]
TEXT = (TREE / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")


def test_each_action_is_pinned_by_its_commit_with_the_tag_beside_it() -> None:
    used = re.findall(r"uses: (.*)", TEXT)
    assert len(used) > 10
    for action in used:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_only_the_jobs_that_must_may_write() -> None:
    top, jobs = TEXT.split("\njobs:\n")
    assert re.search(r"^permissions:\n  contents: read\n\n", top, re.MULTILINE)
    writing = [
        name
        for name, body in re.findall(r"^  ([\w-]+):\n((?:    .*\n|\n)+)", jobs, re.MULTILINE)
        if ": write" in body
    ]
    assert writing == ["release", "publish"]
    assert "secrets." not in TEXT


def test_the_scripts_and_targets_that_it_runs_are_there() -> None:
    scripts = set(re.findall(r"\bpackaging/[\w/]+\.(?:sh|py)\b", TEXT))
    assert {"packaging/bundle.sh", "packaging/smoke.py"} <= scripts
    assert all((TREE / script).is_file() for script in scripts)
    for target in set(re.findall(r"run: make (\w+)", TEXT)):
        done = subprocess.run(
            ["make", "--dry-run", "--question", target],
            cwd=TREE,
            capture_output=True,
            timeout=30,
            check=False,
        )
        assert done.returncode != 2, done.stderr
