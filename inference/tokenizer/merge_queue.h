// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace onebit {

/// The smallest first, for elements that have an `order` of 64 bits. What is known at the start is sorted
/// once and read from front to back; what comes later goes into a heap with four children a node. Long texts
/// make queues that do not fit into caches: the sorted part is read in order, and four children of 16 bytes
/// are one cache line.
template <typename Element>
class MergeQueue {
  public:
    void clear() {
        m_sorted.clear();
        m_next = 0;
        m_heap.clear();
    }

    /// Adds to what is known at the start; not after sort().
    void addFirst(const Element& element) { m_sorted.push_back(element); }

    /// Elements of equal `order` may change places.
    void sort() {
        std::sort(m_sorted.begin(), m_sorted.end(),
                  [](const Element& a, const Element& b) { return a.order < b.order; });
    }

    void push(const Element& element) {
        std::size_t hole = m_heap.size();
        m_heap.push_back(element);
        while (hole > 0) {
            const std::size_t parent = (hole - 1) / kChildren;
            if (m_heap[parent].order <= element.order) break;
            m_heap[hole] = m_heap[parent];
            hole = parent;
        }
        m_heap[hole] = element;
    }

    bool empty() const { return m_next == m_sorted.size() && m_heap.empty(); }

    /// Not of an empty queue.
    Element pop() {
        const bool sortedIsFirst =
            m_next < m_sorted.size() && (m_heap.empty() || m_sorted[m_next].order <= m_heap.front().order);
        return sortedIsFirst ? m_sorted[m_next++] : popHeap();
    }

  private:
    static constexpr std::size_t kChildren = 4;

    Element popHeap() {
        const Element first = m_heap.front();
        const Element last = m_heap.back();
        m_heap.pop_back();
        if (m_heap.empty()) return first;
        std::size_t hole = 0;
        while (true) {
            const std::size_t begin = hole * kChildren + 1;
            if (begin >= m_heap.size()) break;
            const std::size_t end = std::min(begin + kChildren, m_heap.size());
            std::size_t smallest = begin;
            for (std::size_t child = begin + 1; child < end; ++child)
                if (m_heap[child].order < m_heap[smallest].order) smallest = child;
            if (last.order <= m_heap[smallest].order) break;
            m_heap[hole] = m_heap[smallest];
            hole = smallest;
        }
        m_heap[hole] = last;
        return first;
    }

    std::vector<Element> m_sorted;
    std::size_t m_next = 0;  ///< of m_sorted, the first that is still in the queue
    std::vector<Element> m_heap;
};

}  // namespace onebit
