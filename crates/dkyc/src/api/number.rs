//! JSON numbers without a fraction.

/// The largest integer that every program can hold, JavaScript included: 2^53 − 1.
const MOST: i64 = (1 << 53) - 1;

/// The value of a JSON number, or of a string of digits, if it has no fraction and is within ±(2^53 − 1): `3`, `3.0`, `30e-1`.
pub(super) fn integer(json: &str) -> Option<i64> {
    let (negative, json) = json.strip_prefix('-').map_or((false, json), |json| (true, json));
    let (mantissa, exponent) = json.split_once(['e', 'E']).unwrap_or((json, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || whole.bytes().chain(fraction.bytes()).map(|digit| digit - b'0');
    if digits().all(|digit| digit == 0) {
        return Some(0);
    }
    // How many of the digits stand before the point. More than a text is long is as good as infinite.
    let exponent = saturated(exponent);
    let point = i64::try_from(whole.len()).ok()?.saturating_add(exponent);
    let mut value = 0_i64;
    for (index, digit) in (0..).zip(digits()) {
        if index < point {
            value = value.checked_mul(10)?.checked_add(digit.into())?;
        } else if digit != 0 {
            return None;
        }
    }
    let missing = point.saturating_sub(i64::try_from(digits().count()).ok()?);
    for _ in 0..missing {
        value = value.checked_mul(10).filter(|value| *value <= MOST)?;
    }
    let value = if negative { -value } else { value };
    (-MOST..=MOST).contains(&value).then_some(value)
}

/// An exponent; the nearest that fits when it does not.
fn saturated(exponent: &str) -> i64 {
    let farthest = if exponent.starts_with('-') { i64::MIN / 2 } else { i64::MAX / 2 };
    exponent.parse().unwrap_or(farthest)
}
