package io.countersign.application;

import static io.countersign.application.Samples.user;
import static io.countersign.application.submission.ReviewScene.MANAGER;
import static io.countersign.application.submission.ReviewScene.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.application.user.UserUseCases;
import io.countersign.application.user.port.in.CreateUserUseCase;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Refusal;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Attempts find what use cases do wrong: each test here seeds one fault. */
class AttemptTest {

    private static final Refusal NO = new Refusal.TemplateRetired();

    private static Attempt attempt(Function<Situation, Mono<? extends Outcome<?>>> command) {
        return Attempt.at(CreateUserUseCase.class, command).allowedTo(MANAGER);
    }

    /** A command that leaves a trace, in a transaction as it should be. */
    private static Mono<Outcome<Boolean>> write(Situation it) {
        return it.stage().ports().ports().transactions().required(trace(it)).thenReturn(Outcome.done(true));
    }

    /** A trace of which the use cases of the stage are told, and so the answers are counted. */
    private static Mono<Void> trace(Situation it) {
        return it.stage().answers().of(it.stage().ports()).ports().users().insert(user(7));
    }

    private static Mono<Outcome<Boolean>> refused(Refusal refusal) {
        return Mono.just(Outcome.refused(refusal));
    }

    private static Optional<Refusal> unmet(Situation it) {
        return switch (it.naming()) {
            case CURRENT -> Optional.empty();
            case NONE -> Optional.of(new Refusal.PreconditionRequired());
            case STALE -> Optional.of(new Refusal.PreconditionFailed(it.current()));
        };
    }

    private static void isFound(ThrowingCallable trial) {
        assertThatThrownBy(trial).isInstanceOf(AssertionError.class);
    }

    @Test
    void letsPassWhatIsRight() {
        var right = attempt(AttemptTest::write);

        assertThatCode(right::refusesInOrder).doesNotThrowAnyException();
        assertThatCode(right::keepsNothingWhenAnAnswerIsLost).doesNotThrowAnyException();
    }

    @Test
    void findsARefusalThatWrites() {
        isFound(attempt(it -> trace(it).then(refused(NO)))
                .allowedTo().refusedTo(NO.getClass(), MANAGER)::refusesInOrder);
    }

    @Test
    void findsContentThatIsRefusedBeforeTheVersion() {
        isFound(attempt(it -> it.faulty()
                ? refused(new Refusal.InvalidContent(it.content(NO).faultsOrNone()))
                : unmet(it).<Mono<? extends Outcome<?>>>map(AttemptTest::refused).orElseGet(() -> write(it)))
                .ofVersion(stage -> 0).withContent()::refusesInOrder);
    }

    @Test
    void findsAVersionThatIsNotLookedAt() {
        isFound(attempt(AttemptTest::write).ofVersion(stage -> 0)::refusesInOrder);
    }

    @Test
    void findsAStateThatIsNotLookedAt() {
        isFound(attempt(AttemptTest::write).unless("retired", NO.getClass(), stage -> {
        })::refusesInOrder);
    }

    @Test
    void findsSomebodyWhoIsNotKeptOut() {
        isFound(attempt(AttemptTest::write).hiddenFrom(OUTSIDER)::refusesInOrder);
        isFound(attempt(AttemptTest::write).forbiddenTo(OUTSIDER)::refusesInOrder);
    }

    @Test
    void findsACommandWithoutEffectAndAQuestionWithOne() {
        isFound(attempt(it -> Mono.just(Outcome.done(true)))::refusesInOrder);
        isFound(Attempt.asking(CreateUserUseCase.class, AttemptTest::write).allowedTo(MANAGER)::refusesInOrder);
    }

    @Test
    void findsWhatIsWrittenOutsideATransaction() {
        isFound(attempt(it -> trace(it).thenReturn(Outcome.done(true)))::keepsNothingWhenAnAnswerIsLost);
    }

    @Test
    void findsAFailureThatIsSwallowed() {
        isFound(attempt(it -> write(it).onErrorResume(failure -> refused(NO)))::keepsNothingWhenAnAnswerIsLost);
    }

    @Test
    void findsAUseCaseThatIsNotTried() {
        var incomplete = new UseCaseContract() {
            @Override
            protected Class<?> feature() {
                return UserUseCases.class;
            }

            @Override
            protected Stream<Attempt> attempts() {
                return Stream.of(attempt(AttemptTest::write));
            }
        };

        isFound(incomplete::isKeptByEveryUseCaseOfTheFeature);
    }
}
