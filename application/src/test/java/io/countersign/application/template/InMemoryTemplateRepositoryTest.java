package io.countersign.application.template;

import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.user;

import io.countersign.application.InMemoryStore;
import io.countersign.application.InMemoryStore.RequirementKey;
import io.countersign.application.Ports;
import io.countersign.application.Samples;
import io.countersign.domain.project.Project;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionCore;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateVersionId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

class InMemoryTemplateRepositoryTest extends TemplateRepositoryContract {

    private final InMemoryStore store = new InMemoryStore(Instant::now);

    @Override
    protected Ports ports() {
        return Ports.of(store);
    }

    @Override
    protected void keepWork(Project project, TemplateVersionId version) {
        var core = new SubmissionCore(new SubmissionId(id(1)), new SubmissionNumber(1), project.id(), version,
                Samples.offer(),
                Set.of(user(1).id()), user(1).id(), Optional.empty(), 0, Optional.empty(), at(1), at(1), 0);
        store.submissions.put(core.id(), new Submission.Draft(core));
        store.requirements.put(new RequirementKey(project.id(), version.template()),
                RequirementValues.none(project.id(), version.template()));
    }
}
