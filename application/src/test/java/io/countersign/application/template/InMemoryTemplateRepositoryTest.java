package io.countersign.application.template;

import static io.countersign.application.Samples.at;
import static io.countersign.application.Samples.id;
import static io.countersign.application.Samples.user;

import io.countersign.application.InMemoryStore.RequirementKey;
import io.countersign.application.InMemoryStore;
import io.countersign.application.Ports;
import io.countersign.application.Samples;
import io.countersign.domain.project.Project;
import io.countersign.domain.requirement.RequirementValues;
import io.countersign.domain.submission.Submission;
import io.countersign.domain.submission.SubmissionId;
import io.countersign.domain.submission.SubmissionNumber;
import io.countersign.domain.template.TemplateVersionId;
import java.time.Instant;
import java.util.Optional;

class InMemoryTemplateRepositoryTest extends TemplateRepositoryContract {

    private final InMemoryStore store = new InMemoryStore(Instant::now);

    @Override
    protected Ports ports() {
        return Ports.of(store);
    }

    @Override
    protected void keepWork(Project project, TemplateVersionId version) {
        var draft = Submission.draft(new SubmissionId(id(1)), new SubmissionNumber(1), project.id(), version,
                Samples.offer(), Optional.empty(), user(1).id(), at(1));
        store.submissions.put(draft.core().id(), draft);
        store.requirements.put(new RequirementKey(project.id(), version.template()),
                RequirementValues.none(project.id(), version.template()));
    }
}
