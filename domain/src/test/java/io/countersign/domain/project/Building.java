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
public final class Building {

    public static final Instant CREATED = Instant.parse("2026-03-01T10:00:00Z");
    public static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");
    public static final ZoneId JERUSALEM = ZoneId.of("Asia/Jerusalem");
    public static final Project.Definition TOWER = new Project.Definition("Tower", Optional.of("TWR-7"), JERUSALEM);
    public static final Project PROJECT = new Project(new ProjectId(new UUID(1, 1)), TOWER, CREATED, CREATED, 3);

    public static final ProjectAccess ADMIN = new ProjectAccess(new Actor(user(1), true), PROJECT, Optional.empty(),
            List.of());
    public static final ProjectAccess MANAGER = member(2, ProjectRole.MANAGER);
    public static final ProjectAccess CONTRACTOR = member(3, ProjectRole.CONTRACTOR);
    public static final ProjectAccess VIEWER = member(4, ProjectRole.VIEWER);
    public static final ProjectAccess STRANGER = new ProjectAccess(new Actor(user(5), false), PROJECT, Optional.empty(),
            List.of());

    public static final Precondition ANY = new Precondition.AnyVersion();
    public static final Precondition STALE = new Precondition.Versions(Set.of(77L));
    public static final Refusal NOT_FOUND = new Refusal.NotFound();
    public static final Refusal NO_ADMINISTRATOR = new Refusal.Forbidden(
            List.of(Refusal.Role.MANAGER, Refusal.Role.ADMIN));

    private Building() {
    }

    private static ProjectAccess member(long id, ProjectRole role) {
        return new ProjectAccess(new Actor(user(id), false), PROJECT, Optional.of(role), List.of());
    }

    public static UserId user(long id) {
        return new UserId(new UUID(2, id));
    }

    /** @return what the text spells, with single quotes for double ones */
    public static JsonValue json(String text) {
        return JsonReader.readTrusted(text.replace('\'', '"'));
    }

    public static <T> Outcome<T> refused(Refusal refusal) {
        return Outcome.refused(refusal);
    }
}
