package io.countersign.e2e;

import io.countersign.adapter.persistence.connection.Database;
import io.countersign.adapter.persistence.database.TestDatabase;
import io.countersign.bootstrap.CountersignApplication;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** The service in local mode on a database of its own: started once for all tests of this package. */
public final class RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final class Holder {
        static final RunningService INSTANCE = start();
    }

    private final ConfigurableApplicationContext context;
    private final TestDatabase database;
    private final URI base;
    private final Map<String, Api> people = new ConcurrentHashMap<>();

    private RunningService(ConfigurableApplicationContext context, TestDatabase database, URI base) {
        this.context = context;
        this.database = database;
        this.base = base;
    }

    /** @return it, started */
    public static RunningService get() {
        return Holder.INSTANCE;
    }

    private static RunningService start() {
        return start(TestDatabase.create());
    }

    /** Another instance on the same database; it runs as long as this one, because both share the event loops. */
    RunningService sibling() {
        return start(database);
    }

    /** Stops the part of that name, as it stops when the instance does. */
    void stop(String bean) {
        context.getBean(bean, SmartLifecycle.class).stop();
    }

    private static RunningService start(TestDatabase database) {
        var context = CountersignApplication.service()
                .run("--COUNTERSIGN_MODE=local", "--DATABASE_URL=" + url(database), "--server.port=0",
                        "--countersign.idempotency.purge-every=500ms");
        var port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return new RunningService(context, database, URI.create("http://127.0.0.1:" + port));
    }

    private static String url(TestDatabase database) {
        return "postgresql://%s:%s@%s:%d/%s".formatted(database.user(), database.password(), database.host(),
                database.port(), database.database());
    }

    /** @return something that the service is made of */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** @return the part of it that has that name */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    TestDatabase database() {
        return database;
    }

    /** How many connections to the database are lent out or waited for. */
    int connections() {
        return bean(Database.class).connectionsInDemand();
    }

    /** Idle is who asks for no connection several times in a row: between two pages there is none for a moment. */
    void awaitIdle() throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        for (var idle = 0; idle < 10; idle = connections() == 0 ? idle + 1 : 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("connections are in use");
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    URI base() {
        return base;
    }

    /** Somebody without a token. */
    Api anonymous() {
        return new Api(base, null);
    }

    /** Somebody with a token of local mode; a name that is not of the demo project's people is a fresh user. */
    Api as(String username) {
        return people.computeIfAbsent(username, name -> anonymous().loggedIn(name));
    }
}
