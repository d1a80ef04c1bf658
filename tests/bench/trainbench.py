#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Mullion developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Training speed and memory beside PyTorch: both halves take turns, the ratio is that of rounds.

    trainbench.py TRAINBENCH [--rounds 9] [--steps 2] [key=value]...

Keys are those of trainbench. Other work on the machine hits both halves; the median of the ratios of
neighbouring rounds is what counts, speeds are only good for a feeling.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile

parser = argparse.ArgumentParser()
parser.add_argument("trainbench")
parser.add_argument("--rounds", type=int, default=9)
parser.add_argument("--steps", type=int, default=2)
parser.add_argument("settings", nargs="*")
arguments = parser.parse_intermixed_args()
shape = dict(word.split("=") for word in arguments.settings)
tokens = arguments.steps * int(shape.get("batch", 16)) * int(shape.get("length", 256))
peer = os.path.join(os.path.dirname(os.path.abspath(__file__)), "trainpeer.py")


class Half:
    def __init__(self, command):
        self.process = subprocess.Popen(command + arguments.settings, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.greeting = self.process.stdout.readline().strip()
        if not self.greeting:
            sys.exit(f"trainbench.py: {command[0]} does not start")

    def round(self, steps):
        print(steps, file=self.process.stdin, flush=True)
        return [float(word) for word in self.process.stdout.readline().split()]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


with tempfile.TemporaryDirectory() as folder:
    weights = os.path.join(folder, "first.safetensors")
    ours = Half([arguments.trainbench, weights])
    theirs = Half(["/usr/bin/python3", peer, weights])
assert ours.greeting == theirs.greeting, (ours.greeting, theirs.greeting)
ours.round(1)
theirs.round(1)
rounds = [(ours.round(arguments.steps), theirs.round(arguments.steps))
          for _ in range(arguments.rounds)]
ours.close()
theirs.close()


def median(pick):
    return statistics.median(pick(a, b) for a, b in rounds)


print(ours.greeting, *arguments.settings)
print(f"losses after the last step: {rounds[-1][0][2]:.5f} {rounds[-1][1][2]:.5f}")
print(f"tokens/s: {median(lambda a, b: tokens / a[0]):.0f} beside "
      f"{median(lambda a, b: tokens / b[0]):.0f}: x {median(lambda a, b: b[0] / a[0]):.2f}")
print(f"tokens per processor second: {median(lambda a, b: tokens / a[1]):.0f} beside "
      f"{median(lambda a, b: tokens / b[1]):.0f}: x {median(lambda a, b: b[1] / a[1]):.2f}")
print(f"largest memory: {rounds[-1][0][3] / 1024:.0f} MiB beside {rounds[-1][1][3] / 1024:.0f} MiB:"
      f" x {rounds[-1][0][3] / rounds[-1][1][3]:.2f}")
