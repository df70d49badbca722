package io.countersign.application.transaction;

import static io.countersign.application.Awaiting.done;
import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.application.Ports;
import io.countersign.application.failure.StorageException;
import io.countersign.application.transaction.port.out.Transactions;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What {@link Transactions} keep to. */
public abstract class TransactionsContract {

    private Ports ports;
    private Transactions transactions;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    @BeforeEach
    void begin() {
        ports = ports();
        transactions = ports.transactions();
    }

    private Mono<Void> insert(int n) {
        return ports.users().insert(user(n));
    }

    private boolean isKept(int n) {
        return maybe(ports.users().find(user(n).id())).isPresent();
    }

    private static <T> Mono<T> failing() {
        return Mono.error(() -> new IllegalStateException("on purpose"));
    }

    @Test
    void keepsWhatWasDoneWithAValue() {
        assertThat(value(transactions.required(insert(1).thenReturn("done")))).isEqualTo("done");
        assertThat(isKept(1)).isTrue();
    }

    @Test
    void keepsWhatWasDoneWithoutAValue() {
        done(transactions.required(insert(1)));
        assertThat(isKept(1)).isTrue();
    }

    @Test
    void undoesEverythingOnAnError() {
        assertThatThrownBy(() -> maybe(transactions.required(insert(1).then(insert(2)).then(failing()))))
                .isInstanceOf(IllegalStateException.class).hasMessage("on purpose");
        assertThat(isKept(1)).isFalse();
        assertThat(isKept(2)).isFalse();
    }

    @Test
    void undoesOnRequestWhatSucceedsAndTellsWhatCameOfIt() {
        var seen = transactions.rolledBack(transactions.required(insert(1)).then(ports.users().find(user(1).id())));

        assertThat(value(seen)).isEqualTo(user(1));
        assertThat(isKept(1)).isFalse();
        done(transactions.rolledBack(transactions.required(insert(1))));
        assertThat(isKept(1)).isFalse();
    }

    @Test
    void tellsTheErrorOfWhatIsUndone() {
        assertThatThrownBy(() -> maybe(transactions.rolledBack(insert(1).then(failing())))).hasMessage("on purpose");
        assertThat(isKept(1)).isFalse();
    }

    @Test
    void tellsWhatWasMadeOfAFailureInWhatIsUndone() {
        done(transactions.required(insert(1)));
        var answered = transactions.rolledBack(transactions.required(insert(2).then(insert(1)))
                .thenReturn("done")
                .onErrorReturn(StorageException.DuplicateValue.class, "duplicate"));

        assertThat(value(answered)).isEqualTo("duplicate");
        assertThat(isKept(2)).isFalse();
    }

    @Test
    void undoesNoPartOfATransaction() {
        assertThatThrownBy(() -> maybe(transactions.required(insert(1).then(transactions.rolledBack(insert(2))))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(isKept(1)).isFalse();
        assertThat(isKept(2)).isFalse();
    }

    @Test
    void doesNothingBeforeItIsSubscribed() {
        var ignored = transactions.required(insert(1));
        assertThat(ignored).isNotNull();
        assertThat(isKept(1)).isFalse();
    }

    @Test
    void joinsTheTransactionThereIs() {
        assertThatThrownBy(
                () -> maybe(transactions.required(transactions.required(insert(1)).then(insert(2)).then(failing()))))
                .hasMessage("on purpose");
        assertThat(isKept(1)).isFalse();

        done(transactions.required(transactions.required(insert(1)).then(transactions.required(insert(2)))));
        assertThat(isKept(1)).isTrue();
        assertThat(isKept(2)).isTrue();
    }

    @Test
    void seesWhatItDidItself() {
        assertThat(value(transactions.required(insert(1).then(ports.users().find(user(1).id()))))).isEqualTo(user(1));
    }

    @Test
    void runsAnewForEverySubscriber() {
        var runs = new AtomicInteger();
        var work = transactions.required(Mono.fromSupplier(runs::incrementAndGet));

        assertThat(value(work)).isEqualTo(1);
        assertThat(value(work)).isEqualTo(2);
    }

    @Test
    void runsManyBesideEachOther() {
        done(Flux.range(1, 15).flatMap(n -> transactions.required(insert(n))).then());
        for (var n = 1; n <= 15; n++) {
            assertThat(isKept(n)).isTrue();
        }
    }
}
