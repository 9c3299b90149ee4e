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

/// House rules for eight fields that the payload keeps, beside a check without them.
#[divan::bench(args = [false, true])]
fn house_rules(bencher: Bencher, has_profile: bool) {
    const PROFILE: &str = r#"
        fields."BASIC_INFORMATION.amc".allowed = ["HOUSE1", "HOUSE2", "TEST_AMC"]
        fields."BASIC_INFORMATION.kycType".allowed = ["1", "5"]
        fields."PERSONAL_INFORMATION.applicantFirstName".max_length = 105
        fields."PERSONAL_INFORMATION.applicantMiddleName".mandatory = true
        fields."COMMUNICATION_ADDRESS.commEmailId".pattern = '^[^@]+@example\.com$'
        fields."DOCUMENT_COLLECTION.docPhoto".forms = ["url"]
        fields."DOCUMENT_COLLECTION.docSign".max_bytes = 2_000_000
        fields."DOCUMENT_COLLECTION.docEsignForm".kinds = ["pdf"]
        unknown.fields = "error"
        warnings.title_mismatch = "error"
    "#;
    let workload = Workload::small();
    let profile = dkyc::Profile::from_toml(PROFILE).expect("a profile");
    let options = dkyc::Options::new();
    let options = if has_profile { options.profile(&profile) } else { options };
    bencher.counter(BytesCount::new(workload.bytes())).bench_local(|| {
        for payload in workload.records() {
            let report = divan::black_box(options.check(payload));
            assert!(report.is_valid());
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
