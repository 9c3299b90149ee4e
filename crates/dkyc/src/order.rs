//! Sorting, in one place: the compiler writes each kind of it out anew, and in a browser every kilobyte counts.

use std::cmp::Ordering;

/// The indices of a list of `count` elements, in the order that `compare` says. What is equal stays as it was.
pub(crate) fn in_order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&one, &other| compare(one, other));
    order
}
