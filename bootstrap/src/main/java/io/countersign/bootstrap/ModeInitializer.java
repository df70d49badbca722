package io.countersign.bootstrap;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads the settings before anything is wired, so that a contradiction ends the start at once, and names the profile.
 */
final class ModeInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String LOCAL = "local";
    static final String SERVER = "server";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        ServiceSettings settings = ServiceSettings.read(environment);
        context.getBeanFactory().registerSingleton("serviceSettings", settings);
        switch (settings.mode()) {
            case LOCAL -> {
                environment.addActiveProfile(LOCAL);
                // Before every other source, because a caller who reaches local mode can be anybody.
                environment.getPropertySources()
                        .addFirst(new MapPropertySource("local mode", Map.of("server.address", "127.0.0.1")));
            }
            case SERVER -> environment.addActiveProfile(SERVER);
        }
    }
}
