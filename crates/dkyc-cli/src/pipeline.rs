//! Jobs in, results out in the same order, worked on by all cores, with a bound on what is under way.

use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Builder};

/// How many bytes of jobs may be under way. One that is larger than this goes alone.
const MOST_BYTES: usize = 64 << 20;

/// The results, in the order of their jobs. They may be dropped at any time: the threads then end by themselves, and
/// one that waits for input is not waited for.
pub(crate) enum Results<R> {
    /// Made by other threads.
    InOrder(Receiver<Receiver<R>>),
    /// Made when they are asked for, as there are no other threads: a container may allow none.
    OneByOne(Box<dyn Iterator<Item = R>>),
}

/// A job, its weight, and where its result goes.
type Queued<J, R> = (J, usize, SyncSender<R>);

/// Works on the jobs. `weight` tells how many bytes a job keeps in memory.
pub(crate) fn ordered<J, R>(
    jobs: impl Iterator<Item = J> + Send + 'static,
    weight: impl Fn(&J) -> usize + Send + 'static,
    work: impl Fn(J) -> R + Send + Sync + 'static,
) -> Results<R>
where
    J: Send + 'static,
    R: Send + 'static,
{
    let wanted = thread::available_parallelism().map_or(1, usize::from);
    let (in_order, results) = sync_channel(4 * wanted);
    let (queue, waiting) = sync_channel::<Queued<J, R>>(4 * wanted);
    let work = Arc::new(work);
    let budget = Arc::new(Budget::default());

    // The thread that reads gets the jobs once it is there, so that they are not lost if it cannot be made.
    let (hand_over, handed_over) = sync_channel(1);
    let reader_budget = Arc::clone(&budget);
    let reader = Builder::new().spawn(move || {
        for job in handed_over.into_iter().flatten() {
            let weight = weight(&job);
            reader_budget.take(weight);
            let (result, receiver) = sync_channel(1);
            if in_order.send(receiver).is_err() || queue.send((job, weight, result)).is_err() {
                return;
            }
        }
    });
    if reader.is_err() || start_workers(wanted, waiting, &work, &budget) == 0 {
        return Results::OneByOne(Box::new(jobs.map(move |job| work(job))));
    }
    // It waits for them.
    let _ = hand_over.send(jobs);
    Results::InOrder(results)
}

/// Starts as many workers as can be had, and says how many these are.
fn start_workers<J, R>(
    wanted: usize,
    waiting: Receiver<Queued<J, R>>,
    work: &Arc<impl Fn(J) -> R + Send + Sync + 'static>,
    budget: &Arc<Budget>,
) -> usize
where
    J: Send + 'static,
    R: Send + 'static,
{
    let waiting = Arc::new(Mutex::new(waiting));
    let start = || {
        let (waiting, work, budget) = (Arc::clone(&waiting), Arc::clone(work), Arc::clone(budget));
        Builder::new().spawn(move || {
            loop {
                // The lock is held while waiting for a job, not while working on it.
                let next = lock(&waiting).recv();
                let Ok((job, weight, result)) = next else { return };
                // Nobody takes the result: the rest is not wanted either, and the queue ends by itself.
                let _ = result.send(work(job));
                budget.give_back(weight);
            }
        })
    };
    (0..wanted).map_while(|_| start().ok()).count()
}

impl<R> Results<R> {
    /// The next result. Calls `idle` before it waits for more input.
    pub(crate) fn next<E>(&mut self, idle: impl FnOnce() -> Result<(), E>) -> Result<Option<R>, E> {
        let in_order = match self {
            Self::InOrder(in_order) => in_order,
            Self::OneByOne(results) => {
                idle()?;
                return Ok(results.next());
            }
        };
        let next = match in_order.try_recv() {
            Ok(next) => Some(next),
            Err(TryRecvError::Disconnected) => None,
            Err(TryRecvError::Empty) => {
                idle()?;
                in_order.recv().ok()
            }
        };
        Ok(next.and_then(|result| result.recv().ok()))
    }
}

/// Bytes under way.
#[derive(Default)]
struct Budget {
    taken: Mutex<usize>,
    freed: Condvar,
}

impl Budget {
    fn take(&self, weight: usize) {
        let mut taken = lock(&self.taken);
        while *taken > 0 && *taken + weight > MOST_BYTES {
            taken = self.freed.wait(taken).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += weight;
    }

    fn give_back(&self, weight: usize) {
        *lock(&self.taken) -= weight;
        self.freed.notify_one();
    }
}

/// A panic ends the program, so that no lock is ever poisoned.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
