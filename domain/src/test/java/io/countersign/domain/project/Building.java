package io.countersign.domain.project;

import io.countersign.domain.json.JsonReader;
import io.countersign.domain.json.JsonValue;
import io.countersign.domain.refusal.Outcome;
import io.countersign.domain.refusal.Precondition;
import io.countersign.domain.refusal.Refusal;
import io.countersign.domain.user.Actor;
import io.countersign.domain.user.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A project in Jerusalem for tests, and where its people stand. */
final class Building {

    static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");
    static final ZoneId JERUSALEM = ZoneId.of("Asia/Jerusalem");
    static final Project.Definition TOWER = new Project.Definition("Tower", Optional.of("TWR-7"), JERUSALEM);
    static final Project PROJECT = new Project(new ProjectId(new UUID(1, 1)), TOWER, CREATED, CREATED, 3);

    static final Standing ADMIN = new Standing(new Actor(user(1), true), PROJECT, Optional.empty(), List.of());
    static final Standing MANAGER = member(2, ProjectRole.MANAGER);
    static final Standing CONTRACTOR = member(3, ProjectRole.CONTRACTOR);
    static final Standing VIEWER = member(4, ProjectRole.VIEWER);
    static final Standing STRANGER = new Standing(new Actor(user(5), false), PROJECT, Optional.empty(), List.of());

    static final Precondition ANY = new Precondition.AnyVersion();
    static final Precondition STALE = new Precondition.Versions(Set.of(77L));
    static final Refusal NOT_FOUND = new Refusal.NotFound();
    static final Refusal NO_ADMINISTRATOR = new Refusal.Forbidden(
            List.of(Refusal.Role.MANAGER, Refusal.Role.ADMIN));

    private Building() {
    }

    private static Standing member(long id, ProjectRole role) {
        return new Standing(new Actor(user(id), false), PROJECT, Optional.of(role), List.of());
    }

    static UserId user(long id) {
        return new UserId(new UUID(2, id));
    }

    /** @return what the text spells, with single quotes for double ones */
    static JsonValue json(String text) {
        return JsonReader.readTrusted(text.replace('\'', '"'));
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return Outcome.refused(refusal);
    }
}
