package io.countersign.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class TimeoutsTest {

    @Test
    void ascendAsTheyAreConfigured() throws IOException {
        StandardEnvironment environment = configured();
        Timeouts timeouts = Binder.get(environment).bind("countersign.timeouts", Timeouts.class).get();

        assertThat(timeouts.ladder()).isEqualTo(Stream.of(1, 3, 5, 8, 10, 12, 20).map(Duration::ofSeconds).toList())
                .isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
        assertThat(environment.getProperty("spring.lifecycle.timeout-per-shutdown-phase")).isEqualTo("20s");
    }

    @Test
    void areRefusedWhenOneIsNotLongerThanTheOneBelow() {
        refuses(Duration.ofSeconds(10), Duration.ofSeconds(20));
        refuses(Duration.ofSeconds(12), Duration.ofSeconds(12));
    }

    private static void refuses(Duration answer, Duration shutdown) {
        assertThatExceptionOfType(StartupException.class).isThrownBy(() -> new Timeouts(answer, shutdown))
                .withMessageStartingWith("The timeouts do not ascend");
    }

    private static StandardEnvironment configured() throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return environment;
    }
}
