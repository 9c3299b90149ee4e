//! Verhoeff's check digit. It detects every single wrong digit, and every swap of two adjacent digits.
//!
//! J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tracts 29, Amsterdam 1969.

/// Multiplication in the symmetry group of the pentagon, which is not commutative.
const PRODUCT: [[u8; 10]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];

/// What a digit stands for, by its place from the right. The ninth place is like the first, and so on.
const PERMUTED: [[u8; 10]; 8] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
    [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
    [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
    [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
];

/// Whether the last of these ASCII digits is the check digit of those before it.
pub(super) fn is_checked(digits: &str) -> bool {
    let product =
        digits.bytes().rev().zip(PERMUTED.iter().cycle()).fold(0, |product: u8, (digit, permuted)| {
            let digit = usize::from(digit.wrapping_sub(b'0') % 10);
            PRODUCT[usize::from(product)][usize::from(permuted[digit])]
        });
    product == 0
}

#[cfg(test)]
mod tests {
    use super::{PERMUTED, PRODUCT, is_checked};

    /// The tables follow from their definitions, so no number in them is mistyped.
    #[test]
    fn tables_follow_from_their_definitions() {
        for (a, row) in PRODUCT.iter().enumerate() {
            for (b, &product) in row.iter().enumerate() {
                // 0 to 4 rotate the pentagon, 5 to 9 rotate and then flip it.
                let turn = if a < 5 { a % 5 + b % 5 } else { 5 + a % 5 - b % 5 } % 5;
                let is_flipped = (a < 5) != (b < 5);
                assert_eq!(usize::from(product), turn + 5 * usize::from(is_flipped), "{a} times {b}");
            }
        }
        for pair in PERMUTED.windows(2) {
            for digit in 0..10 {
                let once_more = PERMUTED[1][usize::from(pair[0][digit])];
                assert_eq!(pair[1][digit], once_more);
            }
        }
    }

    #[test]
    fn known_numbers() {
        for (digits, want) in
            [("2363", true), ("2364", false), ("234567890124", true), ("234567890123", false)]
        {
            assert_eq!(is_checked(digits), want, "{digits}");
        }
    }
}
