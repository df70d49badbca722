package io.countersign.domain.event;

import io.countersign.domain.json.JsonValue.JsonObject;
import io.countersign.domain.project.ProjectId;
import java.util.Optional;

/** Something that happened, derived from what the domain answered to a command. */
public sealed interface DomainEvent
        permits
        ConsultantTypeEvent,
        TemplateEvent,
        UserEvent,
        ProjectEvent,
        MemberEvent,
        AssignmentEvent,
        DelegationEvent,
        EquipmentEvent,
        RequirementEvent,
        SubmissionEvent {

    /** @return what kind of thing happened, such as {@code submission.submitted} */
    String name();

    /** @return the resource it happened to, by its path below the root of the API */
    String subject();

    /** @return the project it happened in; empty for what belongs to none */
    Optional<ProjectId> project();

    /** @return what else there is to know, of keys and values only: no names and addresses of people */
    JsonObject data();
}
