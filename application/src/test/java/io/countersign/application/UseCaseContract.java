package io.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the use cases of every feature keep to, whatever they are about. */
public abstract class UseCaseContract {

    /** @return the interface that brings all use cases of the feature together */
    protected abstract Class<?> feature();

    /** @return an attempt at each of its use cases at least */
    protected abstract Stream<Attempt> attempts();

    @Test
    void isKeptByEveryUseCaseOfTheFeature() {
        assertThat(attempts().map(Attempt::useCase).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(feature().getInterfaces()));
    }

    @TestFactory
    Stream<DynamicTest> refusesForWhatComesFirstAndWritesNothing() {
        return attempts().map(attempt -> DynamicTest.dynamicTest(attempt.toString(), attempt::refusesInOrder));
    }

    @TestFactory
    Stream<DynamicTest> failsWithItsPortsAndKeepsNothing() {
        return attempts()
                .map(attempt -> DynamicTest.dynamicTest(attempt.toString(), attempt::keepsNothingWhenAnAnswerIsLost));
    }
}
