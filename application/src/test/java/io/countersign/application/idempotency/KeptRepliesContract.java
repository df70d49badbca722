package io.countersign.application.idempotency;

import static io.countersign.application.Awaiting.maybe;
import static io.countersign.application.Awaiting.value;
import static io.countersign.application.Samples.VERBATIM;
import static io.countersign.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.application.Ports;
import io.countersign.application.idempotency.port.out.KeptReplies.Claim;
import io.countersign.application.idempotency.port.out.KeptReplies;
import io.countersign.application.reply.Reply;
import io.countersign.application.reply.ReplyKey;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every {@link KeptReplies} keep to. */
public abstract class KeptRepliesContract {

    protected static final Duration DAY = Duration.ofDays(1);
    protected static final ReplyKey KEY = key(1, "POST /things", "k");
    protected static final Reply REPLY = new Reply("201", VERBATIM);

    private static final Claim GRANTED = new Claim.Granted();

    private Ports ports;
    private KeptReplies replies;

    /** @return ports on a store that is empty at the begin of each test */
    protected abstract Ports ports();

    @BeforeEach
    void begin() {
        ports = ports();
        replies = ports.replies();
    }

    private static ReplyKey key(int caller, String route, String key) {
        return new ReplyKey(user(caller).id(), route, key);
    }

    private Claim claim(ReplyKey key, Duration life) {
        return value(ports.transactions().required(replies.claim(key, "print", life)
                .flatMap(claim -> claim.equals(GRANTED)
                        ? replies.keep(key, REPLY).thenReturn(claim)
                        : Mono.just(claim))));
    }

    @Test
    void grantsAKeyOnceAndTellsWhatWasKeptThen() {
        assertThat(claim(KEY, DAY)).isEqualTo(GRANTED);
        assertThat(claim(KEY, DAY)).isEqualTo(new Claim.Kept("print", REPLY));
    }

    @Test
    void keepsTheFingerprintOfTheRequestThatWasAnswered() {
        claim(KEY, DAY);

        assertThat(value(ports.transactions().required(replies.claim(KEY, "other", DAY))))
                .isEqualTo(new Claim.Kept("print", REPLY));
    }

    @Test
    void tellsCallersRoutesAndKeysApart() {
        claim(KEY, DAY);

        assertThat(claim(key(2, KEY.route(), KEY.key()), DAY)).isEqualTo(GRANTED);
        assertThat(claim(key(1, "POST /others", KEY.key()), DAY)).isEqualTo(GRANTED);
        assertThat(claim(key(1, KEY.route(), "K"), DAY)).isEqualTo(GRANTED);
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        assertThatThrownBy(() -> maybe(ports.transactions().required(replies.claim(KEY, "print", DAY)
                .then(replies.keep(KEY, REPLY))
                .then(Mono.error(new IllegalStateException("on purpose")))))).hasMessage("on purpose");

        assertThat(claim(KEY, DAY)).isEqualTo(GRANTED);
    }

    @Test
    void grantsAKeyAgainWhenItsReplyIsTooOld() {
        claim(KEY, DAY);

        assertThat(claim(KEY, Duration.ZERO)).isEqualTo(GRANTED);
        assertThat(claim(KEY, DAY)).isEqualTo(new Claim.Kept("print", REPLY));
    }

    @Test
    void forgetsInBatchesWhatIsTooOld() {
        for (var number = 1; number <= 5; number++) {
            claim(key(number, "POST /things", "k"), DAY);
        }

        assertThat(value(replies.forget(DAY, 3))).isZero();
        assertThat(value(replies.forget(Duration.ZERO, 3))).isEqualTo(3);
        assertThat(claim(key(5, "POST /things", "k"), DAY)).as("the newest").isNotEqualTo(GRANTED);
        assertThat(value(replies.forget(Duration.ZERO, 3))).isEqualTo(2);
        assertThat(value(replies.forget(Duration.ZERO, 3))).isZero();
    }
}
