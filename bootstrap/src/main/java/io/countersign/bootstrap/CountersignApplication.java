package io.countersign.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Countersign. */
@SpringBootApplication
public class CountersignApplication {

    CountersignApplication() {
    }

    public static void main(String[] arguments) {
        SpringApplication.run(CountersignApplication.class, arguments);
    }
}
