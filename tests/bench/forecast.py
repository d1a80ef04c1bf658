#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Mullion developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far `mullion train --forecast` is from what the run then takes.

Usage: forecast.py MULLION CORPUS [NAME...]

For each size: the forecast, then the run itself as a child whose peak memory the system tells;
time per step is the training time in its events (measurements and checkpoints in it) over its
steps, disk is what its folder holds. Prints the rows of the table in RESULTS.md.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SIZES = {
    "m1 tiny": "m1 --preset tiny",
    "m1 laptop": "m1 --preset laptop --set ramp=10u --steps 300 --validate-every 100 --checkpoint-every 50",
    "m1 of 11 M": "m1 --preset laptop --set ramp=5u --set layers=6 --set d_model=384 --set heads=6 "
                  "--set d_ff=1536 --set context=512 --steps 60 --validate-every 30 "
                  "--checkpoint-every 20 --set validation_examples=64",
    "m2 laptop": "m2 --preset laptop --tokenizer bytes --steps 400 --validate-every 200 "
                 "--checkpoint-every 100",
}


def forecast(program, options):
    out = subprocess.run([program, "train", *options, "--forecast", "--json"], check=True,
                         capture_output=True, text=True).stdout
    return json.loads(out)


def measured(program, options, folder):
    child = subprocess.Popen([program, "train", *options, "--out", str(folder)],
                             stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"the run failed: {options}")
    events = [json.loads(line) for line in (folder / "events.jsonl").open()]
    last = [event for event in events if event.get("event") == "progress"][-1]
    elapsed = last["elapsed_s"]
    disk = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())
    steps = max(event.get("step", 0) for event in events)
    return {"memory_bytes": usage.ru_maxrss * 1024, "seconds_per_step": elapsed / steps,
            "disk_bytes": disk}


def main():
    program, corpus, *names = sys.argv[1:]
    print("| run | quantity | forecast | measured | off by |\n|---|---|---|---|---|")
    for name in names or SIZES:
        options = [*SIZES[name].split(), "--threads", "1", "--corpus", corpus]
        said = forecast(program, options)
        with tempfile.TemporaryDirectory(dir="/var/tmp") as place:
            took = measured(program, options, pathlib.Path(place) / "run")
        for key, unit, scale in (("memory_bytes", "MB peak memory", 1e6),
                                 ("seconds_per_step", "ms/step", 1e-3),
                                 ("disk_bytes", "MB on the disk", 1e6)):
            off = 100 * (said[key] / took[key] - 1)
            print(f"| {name} | {unit} | {said[key] / scale:.1f} | {took[key] / scale:.1f} "
                  f"| {off:+.1f} % |", flush=True)


if __name__ == "__main__":
    main()
