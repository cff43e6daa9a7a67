// SPDX-License-Identifier: Apache-2.0
// Fused element-wise kernels for training on one CPU thread.
//
// The matrix products stay in PyTorch (bf16). Everything between two products
// is here, because run as separate tensor operations it costs as much as the
// products themselves. All matrices are row-major; "rows" are tokens. bf16 is
// carried as uint16_t. Reductions are in float.
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace {

using bf16 = uint16_t;

inline float load(float value) {
    return value;
}
inline float load(bf16 value) {
    const uint32_t bits = static_cast<uint32_t>(value) << 16;
    float result;
    memcpy(&result, &bits, sizeof result);
    return result;
}
inline bf16 toBf16(float value) {  // round to nearest even
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return static_cast<bf16>((bits + 0x7fff + ((bits >> 16) & 1)) >> 16);
}
inline void store(float* out, float value) {
    *out = value;
}
inline void store(bf16* out, float value) {
    *out = toBf16(value);
}

enum ActivationMode { kFloat = 0, kInt8 = 1, kOnePlane = 2, kTwoPlanes = 3 };
enum WeightMode { kWeightFloat = 0, kWeightBinary = 1, kWeightTernary = 2 };
enum SkipKind { kNoSkip = 0, kExpand = 1, kReduce = 2 };

constexpr float kNormEpsilon = 1e-6f;
constexpr float kHuge = 1e30f;  // a finite infinity: -ffast-math assumes there is no other

// u = gain * x / rms(x) + shift, then rounded as the mode says.
template <class T>
void normForward(const T* __restrict x, const float* __restrict gain, const float* __restrict shift, int mode,
                 bf16* __restrict out, float* __restrict inverseRms, int rows, int width) {
    std::vector<float> buffer(width);
    float* __restrict u = buffer.data();
    for (int m = 0; m < rows; ++m) {
        const T* __restrict in = x + static_cast<size_t>(m) * width;
        bf16* __restrict y = out + static_cast<size_t>(m) * width;
        float squares = 0;
        for (int i = 0; i < width; ++i) {
            const float value = load(in[i]);
            u[i] = value;
            squares += value * value;
        }
        const float r = 1.0f / sqrtf(squares / width + kNormEpsilon);
        inverseRms[m] = r;
        float sum = 0, largest = 0;
        for (int i = 0; i < width; ++i) {
            const float value = u[i] * r * gain[i] + shift[i];
            u[i] = value;
            const float magnitude = fabsf(value);
            sum += magnitude;
            largest = magnitude > largest ? magnitude : largest;
        }
        const float s1 = sum / width;
        if (mode == kFloat) {
            for (int i = 0; i < width; ++i)
                y[i] = toBf16(u[i]);
        } else if (mode == kInt8) {
            const float step = largest / 127.0f + 1e-12f, inverse = 1.0f / step;
            for (int i = 0; i < width; ++i)
                y[i] = toBf16(rintf(u[i] * inverse) * step);
        } else if (mode == kOnePlane) {
            const bf16 plus = toBf16(s1), minus = toBf16(-s1);
            for (int i = 0; i < width; ++i)
                y[i] = u[i] >= 0 ? plus : minus;
        } else {
            float rest = 0;
            for (int i = 0; i < width; ++i)
                rest += fabsf(fabsf(u[i]) - s1);
            const float s2 = rest / width;
            for (int i = 0; i < width; ++i) {
                const float magnitude = fabsf(u[i]) >= s1 ? s1 + s2 : s1 - s2;
                y[i] = toBf16(u[i] >= 0 ? magnitude : -magnitude);
            }
        }
    }
}

// Gradient of normForward and of the float shortcut that starts at the same
// input. `dQuantised` is the gradient of the rounded input of the product,
// `dOut` that of the product's output (which the shortcut feeds directly).
template <class T>
void normBackward(const T* __restrict x, const float* __restrict inverseRms, const float* __restrict gain,
                  const float* __restrict shift, int mode, float window, const bf16* __restrict dQuantised,
                  const bf16* __restrict dOut, int outWidth, const float* __restrict skip, int kind,
                  int offset, int chunks, T* __restrict dx, float* __restrict dGain, float* __restrict dShift,
                  float* __restrict dSkip, int rows, int width) {
    std::vector<float> bufferN(width), bufferD(width);
    float* __restrict n = bufferN.data();
    float* __restrict d = bufferD.data();
    for (int m = 0; m < rows; ++m) {
        const T* __restrict in = x + static_cast<size_t>(m) * width;
        const bf16* __restrict dq = dQuantised + static_cast<size_t>(m) * width;
        const bf16* __restrict dy = dOut + static_cast<size_t>(m) * outWidth + offset;
        T* __restrict out = dx + static_cast<size_t>(m) * width;
        const float r = inverseRms[m];
        const float limit = mode >= kOnePlane ? window : kHuge;
        for (int i = 0; i < width; ++i) {
            const float value = load(in[i]) * r;
            const float u = value * gain[i] + shift[i];
            const float du = fabsf(u) <= limit ? load(dq[i]) : 0.0f;
            n[i] = value;
            dGain[i] += du * value;
            dShift[i] += du;
            d[i] = du * gain[i];
        }
        if (kind == kExpand) {
            for (int c = 0; c < chunks; ++c) {
                const float* __restrict k = skip + c * width;
                float* __restrict dk = dSkip + c * width;
                const bf16* __restrict g = dy + c * width;
                for (int i = 0; i < width; ++i) {
                    const float grad = load(g[i]);
                    d[i] += k[i] * grad;
                    dk[i] += n[i] * grad;
                }
            }
        }
        float dot = 0;
        for (int i = 0; i < width; ++i)
            dot += d[i] * n[i];
        dot /= width;
        if (kind == kReduce) {
            for (int c = 0; c < chunks; ++c) {
                const size_t at = static_cast<size_t>(c) * outWidth;
                for (int i = 0; i < outWidth; ++i) {
                    const float grad = load(dy[i]);
                    dSkip[at + i] += grad * load(in[at + i]);
                    store(out + at + i, r * (d[at + i] - n[at + i] * dot) + skip[at + i] * grad);
                }
            }
        } else {
            for (int i = 0; i < width; ++i)
                store(out + i, r * (d[i] - n[i] * dot));
        }
    }
}

template <class T>
void addExpanded(bf16* __restrict y, const T* __restrict x, const float* __restrict inverseRms,
                 const float* __restrict skip, int rows, int width, int chunks, int offset, int outWidth) {
    for (int m = 0; m < rows; ++m) {
        const T* __restrict in = x + static_cast<size_t>(m) * width;
        for (int c = 0; c < chunks; ++c) {
            bf16* __restrict out = y + static_cast<size_t>(m) * outWidth + offset + c * width;
            const float* __restrict k = skip + c * width;
            for (int i = 0; i < width; ++i)
                out[i] = toBf16(load(out[i]) + k[i] * load(in[i]) * inverseRms[m]);
        }
    }
}

}  // namespace

extern "C" {

void norm_forward(int isBf16, const void* x, const float* gain, const float* shift, int mode, bf16* out,
                  float* inverseRms, int rows, int width) {
    if (isBf16)
        normForward(static_cast<const bf16*>(x), gain, shift, mode, out, inverseRms, rows, width);
    else
        normForward(static_cast<const float*>(x), gain, shift, mode, out, inverseRms, rows, width);
}

void norm_backward(int isBf16, const void* x, const float* inverseRms, const float* gain, const float* shift,
                   int mode, float window, const bf16* dQuantised, const bf16* dOut, int outWidth,
                   const float* skip, int kind, int offset, int chunks, void* dx, float* dGain, float* dShift,
                   float* dSkip, int rows, int width) {
    if (isBf16)
        normBackward(static_cast<const bf16*>(x), inverseRms, gain, shift, mode, window, dQuantised, dOut,
                     outWidth, skip, kind, offset, chunks, static_cast<bf16*>(dx), dGain, dShift, dSkip, rows,
                     width);
    else
        normBackward(static_cast<const float*>(x), inverseRms, gain, shift, mode, window, dQuantised, dOut,
                     outWidth, skip, kind, offset, chunks, static_cast<float*>(dx), dGain, dShift, dSkip,
                     rows, width);
}

// y[m, offset + c*width + i] += skip[c*width + i] * x[m, i] * inverseRms[m]
void add_expanded(int isBf16, bf16* y, const void* x, const float* inverseRms, const float* skip, int rows,
                  int width, int chunks, int offset, int outWidth) {
    if (isBf16)
        addExpanded(y, static_cast<const bf16*>(x), inverseRms, skip, rows, width, chunks, offset, outWidth);
    else
        addExpanded(y, static_cast<const float*>(x), inverseRms, skip, rows, width, chunks, offset, outWidth);
}

// y[m, i] += sum over chunks c of skip[c*outWidth + i] * x[m, c*outWidth + i]
void add_reduced(bf16* __restrict y, const bf16* __restrict x, const float* __restrict skip, int rows,
                 int outWidth, int chunks) {
    std::vector<float> buffer(outWidth);
    float* __restrict sum = buffer.data();
    for (int m = 0; m < rows; ++m) {
        bf16* __restrict out = y + static_cast<size_t>(m) * outWidth;
        const bf16* __restrict in = x + static_cast<size_t>(m) * outWidth * chunks;
        for (int i = 0; i < outWidth; ++i)
            sum[i] = load(out[i]);
        for (int c = 0; c < chunks; ++c)
            for (int i = 0; i < outWidth; ++i)
                sum[i] += skip[c * outWidth + i] * load(in[c * outWidth + i]);
        for (int i = 0; i < outWidth; ++i)
            out[i] = toBf16(sum[i]);
    }
}

// Binary weights: sign times the mean magnitude of each group along the input. Ternary ones: those below half
// of the mean magnitude become 0 (BitNet b1.58, arXiv 2402.17764, section 2, with the mean of a group in
// place of a matrix's).
void quantise_weights(const float* __restrict w, int mode, int group, bf16* __restrict out, long count) {
    if (mode == kWeightFloat) {
        for (long i = 0; i < count; ++i)
            out[i] = toBf16(w[i]);
        return;
    }
    for (long start = 0; start < count; start += group) {
        const float* __restrict in = w + start;
        bf16* __restrict y = out + start;
        float sum = 0;
        for (int i = 0; i < group; ++i)
            sum += fabsf(in[i]);
        const bf16 plus = toBf16(sum / group), minus = toBf16(-sum / group);
        const float least = mode == kWeightTernary ? 0.5f * sum / group : 0.0f;
        for (int i = 0; i < group; ++i)
            y[i] = fabsf(in[i]) < least ? bf16{0} : in[i] >= 0 ? plus : minus;
    }
}

// h_t + c * h_(t-1) inside a document; starts[t] is the first position of t's document.
void smear_forward(const float* __restrict h, const float* __restrict c, const int32_t* __restrict starts,
                   float* __restrict out, int batch, int length, int width) {
    for (int b = 0; b < batch; ++b)
        for (int t = 0; t < length; ++t) {
            const size_t row = static_cast<size_t>(b) * length + t;
            const float* __restrict now = h + row * width;
            float* __restrict y = out + row * width;
            if (starts[row] == t) {
                memcpy(y, now, sizeof(float) * width);
                continue;
            }
            const float* __restrict before = now - width;
            for (int i = 0; i < width; ++i)
                y[i] = now[i] + c[i] * before[i];
        }
}

void smear_backward(const float* __restrict h, const float* __restrict c, const int32_t* __restrict starts,
                    const float* __restrict dOut, float* __restrict dh, float* __restrict dc, int batch,
                    int length, int width) {
    for (int b = 0; b < batch; ++b)
        for (int t = 0; t < length; ++t) {
            const size_t row = static_cast<size_t>(b) * length + t;
            const float* __restrict g = dOut + row * width;
            float* __restrict d = dh + row * width;
            const bool hasNext = t + 1 < length && starts[row + 1] != t + 1;
            if (hasNext) {
                const float* __restrict next = g + width;
                const float* __restrict now = h + row * width;
                for (int i = 0; i < width; ++i) {
                    d[i] = g[i] + c[i] * next[i];
                    dc[i] += next[i] * now[i];
                }
            } else {
                memcpy(d, g, sizeof(float) * width);
            }
        }
}

// h + scale * y
void residual_forward(const float* __restrict h, const bf16* __restrict y, const float* __restrict scale,
                      float* __restrict out, int rows, int width) {
    for (int m = 0; m < rows; ++m) {
        const size_t at = static_cast<size_t>(m) * width;
        for (int i = 0; i < width; ++i)
            out[at + i] = h[at + i] + scale[i] * load(y[at + i]);
    }
}

void residual_backward(const float* __restrict g, const bf16* __restrict y, const float* __restrict scale,
                       bf16* __restrict dy, float* __restrict dScale, int rows, int width) {
    for (int m = 0; m < rows; ++m) {
        const size_t at = static_cast<size_t>(m) * width;
        for (int i = 0; i < width; ++i) {
            dScale[i] += g[at + i] * load(y[at + i]);
            dy[at + i] = toBf16(g[at + i] * scale[i]);
        }
    }
}

// qkv [batch, length, 3, heads, dim] <-> q, k, v [batch, heads, length, dim];
// q and k turned by the rotary angle (NEOX pairing: first half with second half).
void split_heads(int backward, bf16* __restrict qkv, bf16* __restrict q, bf16* __restrict k,
                 bf16* __restrict v, const float* __restrict cosines, const float* __restrict sines,
                 int batch, int length, int heads, int dim) {
    const int half = dim / 2;
    for (int b = 0; b < batch; ++b)
        for (int t = 0; t < length; ++t) {
            const float* __restrict c = cosines + static_cast<size_t>(t) * half;
            const float* __restrict s = sines + static_cast<size_t>(t) * half;
            for (int which = 0; which < 3; ++which)
                for (int h = 0; h < heads; ++h) {
                    bf16* __restrict packed =
                        qkv + (((static_cast<size_t>(b) * length + t) * 3 + which) * heads + h) * dim;
                    bf16* __restrict split = (which == 0   ? q
                                              : which == 1 ? k
                                                           : v) +
                                             ((static_cast<size_t>(b) * heads + h) * length + t) * dim;
                    if (which == 2) {
                        backward ? memcpy(packed, split, 2 * dim) : memcpy(split, packed, 2 * dim);
                    } else if (!backward) {
                        for (int i = 0; i < half; ++i) {
                            const float x = load(packed[i]), y = load(packed[i + half]);
                            split[i] = toBf16(x * c[i] - y * s[i]);
                            split[i + half] = toBf16(x * s[i] + y * c[i]);
                        }
                    } else {
                        for (int i = 0; i < half; ++i) {
                            const float x = load(split[i]), y = load(split[i + half]);
                            packed[i] = toBf16(x * c[i] + y * s[i]);
                            packed[i + half] = toBf16(y * c[i] - x * s[i]);
                        }
                    }
                }
        }
}

// split [batch, heads, length, dim] <-> merged [batch, length, heads, dim]
void merge_heads(int backward, bf16* __restrict split, bf16* __restrict merged, int batch, int length,
                 int heads, int dim) {
    for (int b = 0; b < batch; ++b)
        for (int h = 0; h < heads; ++h)
            for (int t = 0; t < length; ++t) {
                bf16* s = split + ((static_cast<size_t>(b) * heads + h) * length + t) * dim;
                bf16* m = merged + ((static_cast<size_t>(b) * length + t) * heads + h) * dim;
                backward ? memcpy(s, m, 2 * dim) : memcpy(m, s, 2 * dim);
            }
}

// Softmax over positions starts[t] .. t, in place; everything else becomes 0.
void causal_softmax(bf16* __restrict scores, const int32_t* __restrict starts, float scale, int batch,
                    int heads, int length) {
    std::vector<float> buffer(length);
    float* __restrict e = buffer.data();
    for (int bh = 0; bh < batch * heads; ++bh)
        for (int t = 0; t < length; ++t) {
            bf16* __restrict p = scores + (static_cast<size_t>(bh) * length + t) * length;
            const int first = starts[static_cast<size_t>(bh / heads) * length + t];
            float largest = -kHuge;
            for (int i = first; i <= t; ++i) {
                e[i] = load(p[i]) * scale;
                largest = e[i] > largest ? e[i] : largest;
            }
            float total = 0;
            for (int i = first; i <= t; ++i) {
                e[i] = expf(e[i] - largest);
                total += e[i];
            }
            const float inverse = 1.0f / total;
            memset(p, 0, 2 * static_cast<size_t>(first));
            for (int i = first; i <= t; ++i)
                p[i] = toBf16(e[i] * inverse);
            memset(p + t + 1, 0, 2 * static_cast<size_t>(length - t - 1));
        }
}

void causal_softmax_backward(const bf16* __restrict probabilities, bf16* __restrict d,
                             const int32_t* __restrict starts, float scale, int batch, int heads,
                             int length) {
    for (int bh = 0; bh < batch * heads; ++bh)
        for (int t = 0; t < length; ++t) {
            const size_t row = (static_cast<size_t>(bh) * length + t) * length;
            const bf16* __restrict p = probabilities + row;
            bf16* __restrict g = d + row;
            const int first = starts[static_cast<size_t>(bh / heads) * length + t];
            float dot = 0;
            for (int i = first; i <= t; ++i)
                dot += load(p[i]) * load(g[i]);
            memset(g, 0, 2 * static_cast<size_t>(first));
            for (int i = first; i <= t; ++i)
                g[i] = toBf16(load(p[i]) * (load(g[i]) - dot) * scale);
            memset(g + t + 1, 0, 2 * static_cast<size_t>(length - t - 1));
        }
}

// gateUp [rows, 2*width] -> silu(gate) * up
void swiglu_forward(const bf16* __restrict gateUp, bf16* __restrict out, int rows, int width) {
    for (int m = 0; m < rows; ++m) {
        const bf16* __restrict gate = gateUp + static_cast<size_t>(m) * 2 * width;
        const bf16* __restrict up = gate + width;
        bf16* __restrict y = out + static_cast<size_t>(m) * width;
        for (int i = 0; i < width; ++i) {
            const float x = load(gate[i]);
            y[i] = toBf16(x / (1.0f + expf(-x)) * load(up[i]));
        }
    }
}

void swiglu_backward(const bf16* __restrict gateUp, const bf16* __restrict dOut, bf16* __restrict dGateUp,
                     int rows, int width) {
    for (int m = 0; m < rows; ++m) {
        const bf16* __restrict gate = gateUp + static_cast<size_t>(m) * 2 * width;
        const bf16* __restrict up = gate + width;
        const bf16* __restrict g = dOut + static_cast<size_t>(m) * width;
        bf16* __restrict dGate = dGateUp + static_cast<size_t>(m) * 2 * width;
        bf16* __restrict dUp = dGate + width;
        for (int i = 0; i < width; ++i) {
            const float x = load(gate[i]), grad = load(g[i]);
            const float sigmoid = 1.0f / (1.0f + expf(-x));
            dUp[i] = toBf16(grad * x * sigmoid);
            dGate[i] = toBf16(grad * load(up[i]) * sigmoid * (1.0f + x * (1.0f - sigmoid)));
        }
    }
}

// Weighted cross-entropy; returns the weighted mean of -log p(target). With `wantGradient`
// the logits become the gradient of (1 - share) * cross-entropy + share * cross-entropy
// against the teacher's distribution. Rows of weight 0 cost nothing.
double cross_entropy(bf16* __restrict logits, const int64_t* __restrict targets,
                     const float* __restrict weights, const bf16* __restrict teacher, float share,
                     int wantGradient, int rows, int vocab) {
    std::vector<float> bufferP(vocab), bufferQ(vocab);
    float* __restrict p = bufferP.data();
    float* __restrict q = bufferQ.data();
    double loss = 0, totalWeight = 0;
    for (int m = 0; m < rows; ++m)
        totalWeight += weights[m];
    for (int m = 0; m < rows; ++m) {
        bf16* __restrict row = logits + static_cast<size_t>(m) * vocab;
        if (weights[m] == 0) {
            if (wantGradient) memset(row, 0, 2 * static_cast<size_t>(vocab));
            continue;
        }
        float largest = -kHuge;
        for (int i = 0; i < vocab; ++i) {
            p[i] = load(row[i]);
            largest = p[i] > largest ? p[i] : largest;
        }
        const float target = p[targets[m]] - largest;
        float total = 0;
        for (int i = 0; i < vocab; ++i) {
            p[i] = expf(p[i] - largest);
            total += p[i];
        }
        loss += weights[m] * (logf(total) - target);
        if (!wantGradient) continue;
        const float scale = weights[m] / static_cast<float>(totalWeight);
        const float kp = scale / total;
        const int64_t y = targets[m];
        if (teacher != nullptr && share > 0) {
            const bf16* __restrict t = teacher + static_cast<size_t>(m) * vocab;
            float peak = -kHuge;
            for (int i = 0; i < vocab; ++i) {
                q[i] = load(t[i]);
                peak = q[i] > peak ? q[i] : peak;
            }
            float sum = 0;
            for (int i = 0; i < vocab; ++i) {
                q[i] = expf(q[i] - peak);
                sum += q[i];
            }
            const float kq = scale * share / sum;
            const float atTarget = p[y] * kp - q[y] * kq - scale * (1 - share);
            for (int i = 0; i < vocab; ++i)
                row[i] = toBf16(p[i] * kp - q[i] * kq);
            row[y] = toBf16(atTarget);
        } else {
            const float atTarget = p[y] * kp - scale;
            for (int i = 0; i < vocab; ++i)
                row[i] = toBf16(p[i] * kp);
            row[y] = toBf16(atTarget);
        }
    }
    return totalWeight > 0 ? loss / totalWeight : 0;
}

double sum_of_squares(const float* __restrict x, long count) {
    double total = 0;
    for (long start = 0; start < count; start += 4096) {
        const long end = start + 4096 < count ? start + 4096 : count;
        float part = 0;
        for (long i = start; i < end; ++i)
            part += x[i] * x[i];
        total += part;
    }
    return total;
}

// One Adam step with decoupled weight decay. correction1/2 undo the start-up bias.
void adam_step(float* __restrict w, const float* __restrict g, float* __restrict mean,
               float* __restrict square, float gradScale, float rate, float beta1, float beta2,
               float correction1, float correction2, float decay, long count) {
    for (long i = 0; i < count; ++i) {
        const float x = g[i] * gradScale;
        const float m = beta1 * mean[i] + (1 - beta1) * x;
        const float v = beta2 * square[i] + (1 - beta2) * x * x;
        mean[i] = m;
        square[i] = v;
        w[i] -= rate * (m * correction1 / (sqrtf(v * correction2) + 1e-8f) + decay * w[i]);
    }
}

}  // extern "C"
