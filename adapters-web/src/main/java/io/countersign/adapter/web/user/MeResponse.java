package io.countersign.adapter.web.user;

import io.countersign.application.user.port.in.Me;
import io.countersign.domain.consultant.ConsultantTypeId;
import io.countersign.domain.project.ProjectRole;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The caller as the API shows them to themselves. */
record MeResponse(UUID id, Optional<String> subject, Optional<String> email, String name, boolean admin,
        List<ParticipationResponse> projects) {

    static MeResponse from(Me me) {
        var user = me.user();
        return new MeResponse(user.id().value(), user.subject(), user.email(), user.name(), me.admin(),
                me.participations().stream().map(ParticipationResponse::from).toList());
    }

    /** Their part in one project. */
    record ParticipationResponse(UUID projectId, Optional<String> role, List<UUID> consultantTypeIds) {

        static ParticipationResponse from(Me.Participation part) {
            return new ParticipationResponse(part.project().value(), part.role().map(ProjectRole::jsonName),
                    part.disciplines().stream().map(ConsultantTypeId::value).toList());
        }
    }
}
