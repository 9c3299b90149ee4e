//! Times each subject alone, with divan, and counts its allocations: `cargo bench -p dkyc-bench --bench alone -- Dkyc`.

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher};
use dkyc_bench::{Subject, Workload, assert_agreement};

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench(args = Subject::ALL)]
fn small(bencher: Bencher, subject: Subject) {
    time(bencher, subject, &Workload::small());
}

#[divan::bench(args = Subject::ALL)]
fn implausible(bencher: Bencher, subject: Subject) {
    time(bencher, subject, &Workload::implausible());
}

#[divan::bench(args = Subject::ALL)]
fn invalid(bencher: Bencher, subject: Subject) {
    time(bencher, subject, &Workload::invalid());
}

/// A repair of ten values and its report, beside a check of the same payload.
#[divan::bench(args = [false, true])]
fn repair(bencher: Bencher, is_repair: bool) {
    let workload = Workload::repairable();
    let options = dkyc::Options::new();
    bencher.counter(BytesCount::new(workload.bytes())).bench_local(|| {
        for payload in workload.records() {
            if is_repair {
                divan::black_box(options.fix(payload));
            } else {
                divan::black_box(options.check(payload));
            }
        }
    });
}

#[divan::bench(args = Subject::ALL, max_time = 2)]
fn large(bencher: Bencher, subject: Subject) {
    time(bencher, subject, &Workload::large());
}

#[divan::bench(args = Subject::ALL, max_time = 2)]
fn large_implausible(bencher: Bencher, subject: Subject) {
    time(bencher, subject, &Workload::large_implausible());
}

#[divan::bench(args = Subject::ALL, max_time = 2)]
fn escaped(bencher: Bencher, subject: Subject) {
    time(bencher, subject, &Workload::escaped());
}

#[divan::bench(args = Subject::ALL, sample_count = 3)]
fn batch(bencher: Bencher, subject: Subject) {
    time(bencher, subject, &Workload::batch());
}

fn time(bencher: Bencher, subject: Subject, workload: &Workload) {
    assert_agreement(workload);
    bencher
        .counter(BytesCount::new(workload.bytes()))
        .bench_local(|| workload.records().map(|payload| subject.errors(payload)).sum::<usize>());
}
