// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "inference/base/page_buffer.h"
#include "inference/base/result.h"
#include "inference/base/thread_pool.h"
#include "inference/kernel_choice.h"
#include "inference/weights/activations.h"
#include "simd/lanes.h"
#include "simd/matrix.h"

namespace onebit {

/// A weight matrix in the layout that the kernels compute from: y = W x, `rows` outputs from `cols` inputs.
/// Either it owns that layout, or it points into the mapped model file, which must then outlive it.
/// Immutable once made; movable.
class WeightMatrix {
  public:
    using View = std::variant<simd::DenseMatrix, simd::BinaryMatrix, simd::TernaryMatrix, simd::LanesMatrix>;

    /// An empty matrix of no rows.
    WeightMatrix() = default;
    /// Points into memory of somebody else.
    WeightMatrix(simd::DenseMatrix view, ActivationForm form) : m_view(view), m_form(form) {}
    /// `view` points into `storage`.
    WeightMatrix(simd::BinaryMatrix view, PageBuffer storage, ActivationForm form)
        : m_view(view), m_form(form), m_storage(std::move(storage)) {}
    /// `view.codes` points into `storage`, or into memory of somebody else if that is empty; `view.scales` is
    /// set here to point to `scales`.
    WeightMatrix(simd::TernaryMatrix view, PageBuffer storage, std::vector<float> scales,
                 ActivationForm form);

    std::size_t rows() const;
    std::size_t cols() const;
    bool empty() const { return rows() == 0; }
    /// Bytes that a product reads.
    std::uint64_t bytes() const;
    /// True if the weights stay in the model file's mapping.
    bool mapsFile() const { return m_storage.size() == 0; }
    const View& view() const { return m_view; }

    ActivationForm form() const { return m_form; }
    /// For architectures that say how their activations are rounded, and for weights in another order. Only
    /// binary weights take the binary forms.
    void setForm(ActivationForm form) { m_form = form; }
    /// True if every scale of the ternary weights was multiplied by `factor`; false, and nothing is changed,
    /// for other weights.
    bool multiplyScales(float factor);

    /// The family of these weights, if several kernels can multiply them by what they take.
    std::optional<KernelFamily> family() const;
    /// Which kernel of their family multiplies them: that of rows until useKernel() said otherwise.
    WeightKernel kernel() const { return m_kernel; }
    /// Makes weights that lie by rows ready for `kernel`, one of their family's; without a family they stay
    /// as they are. In lanes, the weights that this was made from are freed. kOutOfMemory.
    Result<void> useKernel(WeightKernel kernel, ThreadPool& pool);

    /// A matrix in lanes of `rows` rows of the kind of `sample`, whose family has that kernel, for
    /// setLanesOf() to fill. kOutOfMemory.
    static Result<WeightMatrix> unfilledLanes(const WeightMatrix& sample, std::size_t rows);
    /// Row r of `part`, which lies by rows, becomes row `first` + r of this matrix in lanes, for every r of
    /// `range`. That and `first` begin at multiples of simd::kLaneRows; threads may set different rows at
    /// once.
    void setLanesOf(const WeightMatrix& part, simd::RowRange range, std::size_t first);

    /// Weights of one row as floats.
    void dequantizeRow(std::size_t row, float* out) const;

  private:
    View m_view;
    ActivationForm m_form = ActivationForm::kFloat;
    WeightKernel m_kernel = WeightKernel::kRows;
    PageBuffer m_storage;
    std::vector<float> m_scales;
};

class ProductCheck;

/// What a product needs besides its operands.
struct Compute {
    ThreadPool& pool;
    bool byTwins = false;           ///< compute with the scalar twins in place of the kernels
    ProductCheck* check = nullptr;  ///< is shown every product, if there is one
};

/// One product of several that share their input. `out` has a row of `weights->rows()` floats a token.
struct Product {
    const WeightMatrix* weights;
    simd::Output out;
};

/// Computes all the products of one input in a single parallel loop. All weights have the input's `cols`.
void multiply(std::span<const Product> products, Activations& x, Compute& compute);

/// Name of the kernel that multiplies these weights, for people: "xnor-popcount".
std::string kernelName(const WeightMatrix& weights);

}  // namespace onebit
