//! Sorting, in one function that is not generic: the compiler makes a copy of a generic one for each type, and in a browser every
//! kilobyte counts.

use std::cmp::Ordering;

/// The length of the runs that are sorted by insertion.
const SHORT: usize = 16;

/// The indices of a list of `count` elements, in the order of `compare`. Equal elements keep their order.
///
/// Short runs are sorted by insertion, then merged. The sort of the standard library is made for millions of elements and is
/// 1.7 KB larger after compression. A payload has few elements to sort, and most are in order already.
pub(crate) fn in_order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    for run in order.chunks_mut(SHORT) {
        for next in 1..run.len() {
            let mut at = next;
            while at > 0 && compare(run[at - 1], run[at]).is_gt() {
                run.swap(at - 1, at);
                at -= 1;
            }
        }
    }
    let mut merged = Vec::new();
    let mut length = SHORT;
    while length < count {
        let pairs = order.chunks(2 * length).map(|pair| pair.split_at(length.min(pair.len())));
        for (mut run, mut next_run) in pairs {
            while let (Some(one), Some(other)) = (run.first(), next_run.first()) {
                let first = if compare(*one, *other).is_le() { &mut run } else { &mut next_run };
                merged.extend(first.split_off_first());
            }
            merged.extend(run);
            merged.extend(next_run);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        length *= 2;
    }
    order
}

/// Sorts a list in the same way.
#[cfg(feature = "fix")]
pub(crate) fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    if list.is_sorted_by(|one, other| compare(one, other).is_le()) {
        return;
    }
    let order = in_order(list.len(), &|one, other| compare(&list[one], &list[other]));
    let mut unsorted: Vec<Option<T>> = std::mem::take(list).into_iter().map(Some).collect();
    list.extend(order.into_iter().filter_map(|index| unsorted[index].take()));
}

#[cfg(test)]
mod tests {
    use super::in_order;

    /// With many equal keys, and every length up to several runs.
    #[test]
    fn sorts_as_the_standard_library_does() {
        for count in 0..70 {
            let keys: Vec<usize> = (0..count).map(|index| index * 7919 % 31).collect();
            let mut sorted: Vec<usize> = (0..count).collect();
            sorted.sort_by_key(|&index| keys[index]);
            assert_eq!(in_order(count, &|one, other| keys[one].cmp(&keys[other])), sorted);
            #[cfg(feature = "fix")]
            {
                let mut list: Vec<usize> = (0..count).collect();
                super::sort_by(&mut list, |&one, &other| keys[one].cmp(&keys[other]));
                assert_eq!(list, sorted);
            }
        }
    }
}
