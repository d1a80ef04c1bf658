# SPDX-FileCopyrightText: 2026 The Mullion developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The model of trainbench as one writes it in PyTorch: the other half of trainbench.py.

    trainpeer.py WEIGHTS [key=value]...     the same words on standard input and output
"""
import json
import math
import resource
import struct
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

settings = dict(layers=4, d=256, ff=1024, length=256, batch=16, threads=1, vocabulary=257,
                recompute=0, bf16=0, rope=0)
for word in sys.argv[2:]:
    key, value = word.split("=")
    assert key in settings, key
    settings[key] = int(value)
HEAD = 64
BUCKETS, FURTHEST = 32, 128


class RmsNorm(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(d))

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6) * self.weight


def buckets(length):
    """As T5: [length, length], of the distance back; later positions are masked elsewhere."""
    distance = torch.arange(length)[:, None] - torch.arange(length)[None, :]
    distance = distance.clamp(min=0)
    exact = BUCKETS // 2
    far = exact + (torch.log(distance.double().clamp(min=1) / exact) / math.log(FURTHEST / exact)
                   * (BUCKETS - exact)).long()
    return torch.where(distance < exact, distance, far.clamp(max=BUCKETS - 1))


class RelativeBias(nn.Module):
    def __init__(self, heads):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(heads, BUCKETS))

    def forward(self, index, mask):
        return F.embedding(index, self.weight.t()).permute(2, 0, 1) + mask


def rotate(x, cosine, sine):
    a, b = x.chunk(2, -1)
    return x * cosine + torch.cat((-b, a), -1) * sine


class Attention(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.heads = d // HEAD
        self.q_proj = nn.Linear(d, d, bias=False)
        self.k_proj = nn.Linear(d, d, bias=False)
        self.v_proj = nn.Linear(d, d, bias=False)
        self.o_proj = nn.Linear(d, d, bias=False)
        if not settings["rope"]:
            self.relative_bias = RelativeBias(self.heads)

    def forward(self, x, places):
        batch, length, d = x.shape
        q, k, v = (p(x).view(batch, length, self.heads, HEAD).transpose(1, 2)
                   for p in (self.q_proj, self.k_proj, self.v_proj))
        if settings["rope"]:
            q, k = (rotate(t, places.cosine, places.sine) for t in (q, k))
            bias = places.mask
        else:
            bias = self.relative_bias(places.index, places.mask)
        scores = q @ k.transpose(-2, -1) + bias
        y = F.softmax(scores.float(), -1).to(v.dtype) @ v
        return self.o_proj(y.transpose(1, 2).reshape(batch, length, d))


class FeedForward(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.gate_proj = nn.Linear(d, ff, bias=False)
        self.up_proj = nn.Linear(d, ff, bias=False)
        self.down_proj = nn.Linear(ff, d, bias=False)

    def forward(self, x):
        return self.down_proj(F.relu(self.gate_proj(x)) * self.up_proj(x))


class Layer(nn.Module):
    def __init__(self, d, ff):
        super().__init__()
        self.input_layernorm = RmsNorm(d)
        self.self_attn = Attention(d)
        self.post_attention_layernorm = RmsNorm(d)
        self.mlp = FeedForward(d, ff)

    def forward(self, x, places):
        x = x + self.self_attn(self.input_layernorm(x), places)
        return x + self.mlp(self.post_attention_layernorm(x))


class Places(nn.Module):
    def __init__(self, length):
        super().__init__()
        self.register_buffer("index", buckets(length), persistent=False)
        self.register_buffer("mask", torch.full((length, length), -1e9).triu(1), persistent=False)
        speeds = 10000.0 ** (-torch.arange(0, HEAD, 2).double() / HEAD)
        angles = torch.outer(torch.arange(length).double(), speeds).repeat(1, 2)
        self.register_buffer("cosine", angles.cos().float(), persistent=False)
        self.register_buffer("sine", angles.sin().float(), persistent=False)


class Decoder(nn.Module):
    def __init__(self, d, ff, layers, vocabulary, length):
        super().__init__()
        self.embed_tokens = nn.Embedding(vocabulary + 1, d)
        self.layers = nn.ModuleList(Layer(d, ff) for _ in range(layers))
        self.norm = RmsNorm(d)
        self.places = Places(length)

    def forward(self, ids):
        x = self.embed_tokens(ids)
        for layer in self.layers:
            x = layer(x, self.places)
        x = self.norm(x) / math.sqrt(x.size(-1))
        return F.linear(x, self.embed_tokens.weight[:-1])


def load(model, path):
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        numbers = bytearray(file.read())
    header.pop("__metadata__", None)
    state = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        flat = torch.frombuffer(numbers, dtype=torch.float32, count=(end - begin) // 4,
                                offset=begin)
        state[name.removeprefix("model.")] = flat.view(entry["shape"]).clone()
    model.load_state_dict(state)


def ids_of(step):
    state, ids = step + 1, []
    for _ in range(settings["batch"] * settings["length"]):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        ids.append((state >> 16) % settings["vocabulary"])
    return torch.tensor(ids).view(settings["batch"], settings["length"])


torch.set_num_threads(settings["threads"])
model = Decoder(settings["d"], settings["ff"], settings["layers"], settings["vocabulary"],
                settings["length"])
load(model, sys.argv[1])
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, betas=(0.9, 0.95), weight_decay=0,
                              foreach=True)
batches = []  # made before, for Python is slow at it
taken = 0


def step():
    global taken
    targets = batches[taken]
    begin = torch.full((targets.size(0), 1), settings["vocabulary"])
    with torch.autocast("cpu", torch.bfloat16, enabled=bool(settings["bf16"])):
        logits = model(torch.cat((begin, targets[:, :-1]), 1)).float()
    nats = F.cross_entropy(logits.flatten(0, 1), targets.flatten())
    loss = nats + 1e-4 * logits.logsumexp(-1).square().mean()
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    taken += 1
    return nats.item()


print("ready:", sum(p.numel() for p in model.parameters()), "parameters", flush=True)
for line in sys.stdin:
    steps = int(line)
    batches.extend(ids_of(len(batches) + i) for i in range(steps))
    begin, processor = time.perf_counter(), time.process_time()
    for _ in range(steps):
        loss = step()
    print(time.perf_counter() - begin, time.process_time() - processor, loss,
          resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
