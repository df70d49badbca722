package io.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the use cases of every feature keep to, whatever they are about. */
public abstract class UseCaseContract {

    /** @return the public type that brings all use cases of the feature together, or makes them */
    protected abstract Class<?> feature();

    /** @return an attempt at each of its use cases at least */
    protected abstract Stream<Attempt> attempts();

    @Test
    void isKeptByEveryUseCaseOfTheFeature() {
        assertThat(attempts().map(Attempt::useCase).distinct())
                .containsExactlyInAnyOrderElementsOf(useCases(feature()).toList());
    }

    private static Stream<Class<?>> useCases(Class<?> feature) {
        return feature.isInterface()
                ? Stream.of(feature.getInterfaces())
                : Stream.of(feature.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getReturnType);
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
