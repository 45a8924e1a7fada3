package coop.toadlane.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** So many callers who each ask, wait for the answer and ask again, until all is asked. */
final class Callers {
    private Callers() {}

    /**
     * Asks {@code count} times in all.
     *
     * @param ask is told the number of the call, from 0
     * @return the nanoseconds from the first call to the last answer
     */
    static long ask(int callers, int count, IntConsumer ask, Samples latency)
            throws InterruptedException {
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        var end = new CountDownLatch(callers);
        long start = System.nanoTime();
        for (int i = 0; i < callers; i++) {
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            for (int n = next.getAndIncrement();
                                    n < count;
                                    n = next.getAndIncrement()) {
                                long asked = System.nanoTime();
                                ask.accept(n);
                                latency.add(System.nanoTime() - asked);
                            }
                        } catch (RuntimeException | Error e) {
                            failure.compareAndSet(null, e);
                            next.set(count);
                        } finally {
                            end.countDown();
                        }
                    });
        }
        end.await();
        long took = System.nanoTime() - start;
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("a call failed", failed);
        }
        return took;
    }
}
