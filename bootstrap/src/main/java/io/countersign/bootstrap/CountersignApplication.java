package io.countersign.bootstrap;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Starts Countersign, or does one of the commands on its database. */
@SpringBootApplication(scanBasePackages = {"io.countersign.bootstrap", "io.countersign.adapter.web"})
@EnableConfigurationProperties(Timeouts.class)
public class CountersignApplication {

    CountersignApplication() {
    }

    /** Serves when there is no command; else does the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        CommandLine command = CommandLine.parse(arguments);
        if (command instanceof CommandLine.Serve) {
            service().run(arguments);
        } else {
            System.exit(DatabaseCommands.run(command, arguments));
        }
    }

    /** @return the service, not yet started */
    public static SpringApplication service() {
        var application = new SpringApplication(CountersignApplication.class);
        application.addInitializers(new ModeInitializer());
        return application;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
