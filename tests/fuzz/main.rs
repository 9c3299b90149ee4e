//! The bodies of the fuzzer on mutations of its seeds, the same ones each time. `MUTATIONS` says how many.

use std::panic::catch_unwind;

use dkyc_tests::fuzzing::{any, seeds, words};
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};

const MUTATIONS: u32 = 100_000;

/// Changes bytes, puts in words, takes out, doubles or moves pieces.
fn mutate(bytes: &mut Vec<u8>, random: &mut impl FnMut(usize) -> usize, words: &[String], seeds: &[Vec<u8>]) {
    for _ in 0..=random(3) {
        let at = random(bytes.len() + 1);
        let end = (at + random(40)).min(bytes.len());
        match random(6) {
            0 if at < bytes.len() => bytes[at] = u8::try_from(random(256)).unwrap_or(0),
            1 => drop(bytes.splice(at..at, words[random(words.len())].bytes())),
            2 => drop(bytes.splice(at..end, words[random(words.len())].bytes())),
            3 => drop(bytes.drain(at..end)),
            4 => {
                let piece = bytes[at..end].to_vec();
                let to = random(bytes.len() + 1);
                drop(bytes.splice(to..to, piece));
            }
            _ => {
                let other = &seeds[random(seeds.len())];
                let from = random(other.len());
                let piece = other[from..(from + random(200)).min(other.len())].to_vec();
                drop(bytes.splice(at..at, piece));
            }
        }
    }
}

#[test]
fn seeds_as_they_are() {
    for seed in &seeds() {
        any(seed);
    }
}

#[test]
fn one_half_of_the_mutations() {
    mutations_of_the_seeds([1; 16]);
}

/// Its own test, so that two cores share them.
#[test]
fn the_other_half() {
    mutations_of_the_seeds([2; 16]);
}

fn mutations_of_the_seeds(start: [u8; 16]) {
    let mutations =
        std::env::var("MUTATIONS").ok().and_then(|number| number.parse().ok()).unwrap_or(MUTATIONS);
    let (seeds, words) = (seeds(), words());
    let mut rng = TestRng::from_seed(RngAlgorithm::XorShift, &start);
    let mut random = |end: usize| usize::try_from(rng.next_u64() % end.max(1) as u64).unwrap_or(0);
    for _ in 0..mutations / 2 {
        let mut bytes = seeds[random(seeds.len())].clone();
        mutate(&mut bytes, &mut random, &words, &seeds);
        let outcome = catch_unwind(|| any(&bytes));
        assert!(outcome.is_ok(), "these bytes break it: {:?}", String::from_utf8_lossy(&bytes));
    }
}
