# SPDX-License-Identifier: Apache-2.0
"""The network: a decoder with binary weights and binary activations, and its float twin.

Both are the same code. `activation` is one of "float", "int8", "one_plane",
"two_planes"; `weights` is "float", "binary" or "ternary". README.md defines the arithmetic.
"""

from dataclasses import asdict, dataclass

import torch
from torch.autograd import Function

from native import floating as F
from native import load_kernels, long
from native import pointer as P

ACTIVATIONS = {"float": 0, "int8": 1, "one_plane": 2, "two_planes": 3}
WEIGHTS = {"float": 0, "binary": 1, "ternary": 2}
NO_SKIP, EXPAND, REDUCE = 0, 1, 2
BF16 = torch.bfloat16

kernels = None


def use_kernels(cache):
    """Must run once before anything else here."""
    global kernels
    kernels = load_kernels(cache)


@dataclass
class Config:
    vocab_size: int = 4096
    width: int = 384
    layers: int = 6
    ffn: int = 1152
    heads: int = 6
    context: int = 1024
    rope_base: float = 10000.0
    group: int = 128
    embedding_scale: float = 8.0
    # Gradients pass through the sign only where |u| is below the window.
    window_one_plane: float = 1.0
    window_two_planes: float = 1.7

    @property
    def head_dim(self):
        return self.width // self.heads

    def as_dict(self):
        return asdict(self)


class NormLinear(Function):
    """norm -> rounding of the activations -> product with (binary) weights, plus the float shortcut."""

    @staticmethod
    def forward(ctx, x, gain, shift, weight, skip, kind, offset, activation, weights, config):
        x = x.contiguous()
        rows, width = x.shape
        out_width = weight.shape[0]
        is_bf16 = int(x.dtype == BF16)
        rounded = torch.empty(rows, width, dtype=BF16)
        inverse_rms = torch.empty(rows)
        mode = ACTIVATIONS[activation]
        kernels.norm_forward(is_bf16, P(x), P(gain), P(shift), mode, P(rounded), P(inverse_rms), rows, width)
        matrix = torch.empty(weight.shape, dtype=BF16)
        kernels.quantise_weights(P(weight), WEIGHTS[weights], config.group, P(matrix), long(weight.numel()))
        y = rounded @ matrix.t()
        if kind == EXPAND:
            chunks = skip.numel() // width
            kernels.add_expanded(is_bf16, P(y), P(x), P(inverse_rms), P(skip), rows, width, chunks, offset, out_width)
        else:
            chunks = width // out_width
            kernels.add_reduced(P(y), P(x), P(skip), rows, out_width, chunks)
        window = config.window_one_plane if activation == "one_plane" else config.window_two_planes
        ctx.save_for_backward(x, gain, shift, skip, inverse_rms, rounded, matrix)
        ctx.constants = (is_bf16, mode, window, kind, offset, chunks, out_width)
        return y

    @staticmethod
    def backward(ctx, dy):
        x, gain, shift, skip, inverse_rms, rounded, matrix = ctx.saved_tensors
        is_bf16, mode, window, kind, offset, chunks, out_width = ctx.constants
        dy = dy.contiguous()
        rows, width = x.shape
        d_rounded = dy @ matrix
        d_weight = (dy.t() @ rounded).float()
        dx = torch.empty_like(x)
        d_gain, d_shift, d_skip = torch.zeros_like(gain), torch.zeros_like(shift), torch.zeros_like(skip)
        kernels.norm_backward(
            is_bf16, P(x), P(inverse_rms), P(gain), P(shift), mode, F(window), P(d_rounded), P(dy), out_width,
            P(skip), kind, offset, chunks, P(dx), P(d_gain), P(d_shift), P(d_skip), rows, width)
        return dx, d_gain, d_shift, d_weight, d_skip, None, None, None, None, None


class FinalNorm(Function):
    """The norm before the output head: no rounding."""

    @staticmethod
    def forward(ctx, x, gain, shift):
        x = x.contiguous()
        rows, width = x.shape
        y = torch.empty(rows, width, dtype=BF16)
        inverse_rms = torch.empty(rows)
        kernels.norm_forward(0, P(x), P(gain), P(shift), 0, P(y), P(inverse_rms), rows, width)
        ctx.save_for_backward(x, gain, shift, inverse_rms)
        return y

    @staticmethod
    def backward(ctx, dy):
        x, gain, shift, inverse_rms = ctx.saved_tensors
        dy = dy.contiguous()
        rows, width = x.shape
        dx = torch.empty_like(x)
        d_gain, d_shift = torch.zeros_like(gain), torch.zeros_like(shift)
        kernels.norm_backward(
            0, P(x), P(inverse_rms), P(gain), P(shift), 0, F(0), P(dy), P(dy), width, P(None), NO_SKIP, 0, 0,
            P(dx), P(d_gain), P(d_shift), P(None), rows, width)
        return dx, d_gain, d_shift


class Smear(Function):
    """Adds a learned share of the previous position to each position of a document."""

    @staticmethod
    def forward(ctx, h, coefficient, starts):
        batch, length = starts.shape
        out = torch.empty_like(h)
        kernels.smear_forward(P(h), P(coefficient), P(starts), P(out), batch, length, h.shape[1])
        ctx.save_for_backward(h, coefficient, starts)
        return out

    @staticmethod
    def backward(ctx, dy):
        h, coefficient, starts = ctx.saved_tensors
        batch, length = starts.shape
        dy = dy.contiguous()
        dh, d_coefficient = torch.empty_like(h), torch.zeros_like(coefficient)
        kernels.smear_backward(P(h), P(coefficient), P(starts), P(dy), P(dh), P(d_coefficient), batch, length, h.shape[1])
        return dh, d_coefficient, None


class Residual(Function):
    """h + scale * y, with one learned scale a channel."""

    @staticmethod
    def forward(ctx, h, y, scale):
        out = torch.empty_like(h)
        kernels.residual_forward(P(h), P(y), P(scale), P(out), h.shape[0], h.shape[1])
        ctx.save_for_backward(y, scale)
        return out

    @staticmethod
    def backward(ctx, dy):
        y, scale = ctx.saved_tensors
        dy = dy.contiguous()
        d_y, d_scale = torch.empty_like(y), torch.zeros_like(scale)
        kernels.residual_backward(P(dy), P(y), P(scale), P(d_y), P(d_scale), y.shape[0], y.shape[1])
        return dy, d_y, d_scale


class Attention(Function):
    """Rotary multi-head attention inside each document."""

    @staticmethod
    def forward(ctx, qkv, starts, rope, heads):
        batch, length = starts.shape
        dim = qkv.shape[1] // (3 * heads)
        q, k, v = (torch.empty(batch * heads, length, dim, dtype=BF16) for _ in range(3))
        kernels.split_heads(0, P(qkv), P(q), P(k), P(v), P(rope[0]), P(rope[1]), batch, length, heads, dim)
        scores = torch.bmm(q, k.transpose(1, 2)).contiguous()
        kernels.causal_softmax(P(scores), P(starts), F(dim**-0.5), batch, heads, length)
        split = torch.bmm(scores, v).contiguous()
        out = torch.empty(batch * length, heads * dim, dtype=BF16)
        kernels.merge_heads(0, P(split), P(out), batch, length, heads, dim)
        ctx.save_for_backward(q, k, v, scores, starts, *rope)
        return out

    @staticmethod
    def backward(ctx, dy):
        q, k, v, scores, starts, cosines, sines = ctx.saved_tensors
        batch, length = starts.shape
        heads, dim = q.shape[0] // batch, q.shape[2]
        d_split = torch.empty_like(q)
        kernels.merge_heads(1, P(d_split), P(dy.contiguous()), batch, length, heads, dim)
        dv = torch.bmm(scores.transpose(1, 2), d_split).contiguous()
        d_scores = torch.bmm(d_split, v.transpose(1, 2)).contiguous()
        kernels.causal_softmax_backward(P(scores), P(d_scores), P(starts), F(dim**-0.5), batch, heads, length)
        dq = torch.bmm(d_scores, k).contiguous()
        dk = torch.bmm(d_scores.transpose(1, 2), q).contiguous()
        d_qkv = torch.empty(batch * length, 3 * heads * dim, dtype=BF16)
        kernels.split_heads(1, P(d_qkv), P(dq), P(dk), P(dv), P(cosines), P(sines), batch, length, heads, dim)
        return d_qkv, None, None, None


class SwiGlu(Function):
    @staticmethod
    def forward(ctx, gate_up):
        rows, double = gate_up.shape
        out = torch.empty(rows, double // 2, dtype=BF16)
        kernels.swiglu_forward(P(gate_up), P(out), rows, double // 2)
        ctx.save_for_backward(gate_up)
        return out

    @staticmethod
    def backward(ctx, dy):
        (gate_up,) = ctx.saved_tensors
        d = torch.empty_like(gate_up)
        kernels.swiglu_backward(P(gate_up), P(dy.contiguous()), P(d), gate_up.shape[0], gate_up.shape[1] // 2)
        return d


class TiedCrossEntropy(Function):
    """Loss of the tied output head; the gradient of the logits is made in place, in the forward pass."""

    @staticmethod
    def forward(ctx, features, embedding, targets, weights, teacher_logits, share):
        matrix = embedding.to(BF16)
        logits = features @ matrix.t()
        loss = kernels.cross_entropy(
            P(logits), P(targets), P(weights), P(teacher_logits), F(share), 1, logits.shape[0], logits.shape[1])
        ctx.save_for_backward(features, matrix, logits)
        return torch.tensor(loss)

    @staticmethod
    def backward(ctx, _):
        features, matrix, d_logits = ctx.saved_tensors
        return d_logits @ matrix, (d_logits.t() @ features).float(), None, None, None, None


class Model:
    """Parameters by name and the forward pass. Names follow the tensors of the exported file."""

    def __init__(self, config: Config, seed: int = 1):
        self.config = c = config
        generator = torch.Generator().manual_seed(seed)

        def matrix(rows, columns, std=None):
            return torch.randn(rows, columns, generator=generator) * (columns**-0.5 if std is None else std)

        p = {"token_embd": matrix(c.vocab_size, c.width, 0.05)}
        for i in range(c.layers):
            b = f"blk.{i}."
            p[b + "smear"] = torch.zeros(c.width)
            p[b + "qkv"] = matrix(3 * c.width, c.width)
            p[b + "attn_output"] = matrix(c.width, c.width)
            p[b + "gate_up"] = matrix(2 * c.ffn, c.width)
            p[b + "ffn_down"] = matrix(c.width, c.ffn)
            for norm, size in (("attn_norm", c.width), ("attn_sub_norm", c.width), ("ffn_norm", c.width), ("ffn_sub_norm", c.ffn)):
                p[b + norm + ".weight"] = torch.ones(size)
                p[b + norm + ".bias"] = torch.zeros(size)
            p[b + "attn_v_skip"] = torch.full((c.width,), 0.5)
            p[b + "attn_output_skip"] = torch.full((c.width,), 0.5)
            p[b + "gate_up_skip"] = torch.full((2 * c.ffn,), 0.5)
            p[b + "ffn_down_skip"] = torch.full((c.ffn,), 0.5)
            p[b + "attn_scale"] = torch.full((c.width,), 0.3)
            p[b + "ffn_scale"] = torch.full((c.width,), 0.3)
        p["output_norm.weight"] = torch.ones(c.width)
        p["output_norm.bias"] = torch.zeros(c.width)
        self.parameters = p
        for tensor in p.values():
            tensor.requires_grad_(True)
        angles = torch.arange(c.context).float()[:, None] * (
            c.rope_base ** (-torch.arange(0, c.head_dim, 2).float() / c.head_dim))[None]
        self.rope = (angles.cos().contiguous(), angles.sin().contiguous())

    def features(self, tokens, starts, activation, weights):
        """Token ids and document starts [batch, length] -> normed hidden state [batch*length, width], bf16."""
        c, p = self.config, self.parameters

        def linear(x, norm, weight, skip, kind, offset=0):
            return NormLinear.apply(x, p[norm + ".weight"], p[norm + ".bias"], p[weight], p[skip], kind, offset,
                                    activation, weights, c)

        h = torch.nn.functional.embedding(tokens, p["token_embd"]).view(-1, c.width) * c.embedding_scale
        for i in range(c.layers):
            b = f"blk.{i}."
            h = Smear.apply(h, p[b + "smear"], starts)
            qkv = linear(h, b + "attn_norm", b + "qkv", b + "attn_v_skip", EXPAND, 2 * c.width)
            attended = Attention.apply(qkv, starts, self.rope, c.heads)
            y = linear(attended, b + "attn_sub_norm", b + "attn_output", b + "attn_output_skip", REDUCE)
            h = Residual.apply(h, y, p[b + "attn_scale"])
            gate_up = linear(h, b + "ffn_norm", b + "gate_up", b + "gate_up_skip", EXPAND)
            y = linear(SwiGlu.apply(gate_up), b + "ffn_sub_norm", b + "ffn_down", b + "ffn_down_skip", REDUCE)
            h = Residual.apply(h, y, p[b + "ffn_scale"])
        return FinalNorm.apply(h, p["output_norm.weight"], p["output_norm.bias"])

    def logits(self, tokens, starts, activation, weights):
        """Without gradients: bf16 logits [batch*length, vocab]."""
        with torch.no_grad():
            features = self.features(tokens, starts, activation, weights)
            return features @ self.parameters["token_embd"].to(BF16).t()

    def hidden_weight_count(self):
        return sum(t.numel() for n, t in self.parameters.items() if t.dim() == 2 and n != "token_embd")

    def state(self):
        return {name: tensor.detach().clone() for name, tensor in self.parameters.items()}

    def load_state(self, state):
        for name, tensor in self.parameters.items():
            tensor.data.copy_(state[name])


class Adam:
    """Adam with decoupled weight decay on matrices and clipping of the total gradient norm."""

    def __init__(self, model: Model, decay=0.05, clip=1.0, beta1=0.9, beta2=0.98):
        self.model, self.decay, self.clip, self.beta1, self.beta2 = model, decay, clip, beta1, beta2
        self.mean = {n: torch.zeros_like(t) for n, t in model.parameters.items()}
        self.square = {n: torch.zeros_like(t) for n, t in model.parameters.items()}
        self.count = 0

    def step(self, rate):
        """Applies and clears the gradients; returns their norm before clipping."""
        self.count += 1
        gradients = {n: t.grad.contiguous() for n, t in self.model.parameters.items() if t.grad is not None}
        norm = sum(kernels.sum_of_squares(P(g), long(g.numel())) for g in gradients.values()) ** 0.5
        scale = min(1.0, self.clip / (norm + 1e-9))
        for name, gradient in gradients.items():
            tensor = self.model.parameters[name]
            kernels.adam_step(
                P(tensor), P(gradient), P(self.mean[name]), P(self.square[name]), F(scale), F(rate), F(self.beta1),
                F(self.beta2), F(1 / (1 - self.beta1**self.count)), F(1 / (1 - self.beta2**self.count)),
                F(self.decay if tensor.dim() == 2 else 0.0), long(tensor.numel()))
            tensor.grad = None
        return norm

    def state(self):
        return {"mean": self.mean, "square": self.square, "count": self.count}

    def load_state(self, state):
        self.mean, self.square, self.count = state["mean"], state["square"], state["count"]
