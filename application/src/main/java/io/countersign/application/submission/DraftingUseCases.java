package io.countersign.application.submission;

import io.countersign.application.equipment.port.in.GetEquipmentUseCase;
import io.countersign.application.event.port.out.EventLog;
import io.countersign.application.project.port.in.GetProjectAccessUseCase;
import io.countersign.application.schedule.port.in.ScheduleSubmissionUseCase;
import io.countersign.application.submission.port.in.CreateSubmissionUseCase;
import io.countersign.application.submission.port.in.DeleteSubmissionUseCase;
import io.countersign.application.submission.port.in.EditSubmissionUseCase;
import io.countersign.application.submission.port.in.GetSubmissionUseCase;
import io.countersign.application.submission.port.in.ListOutdatedDraftsUseCase;
import io.countersign.application.submission.port.in.MigrateSubmissionUseCase;
import io.countersign.application.submission.port.in.PreviewMigrationUseCase;
import io.countersign.application.submission.port.out.SubmissionRepository;
import io.countersign.application.template.port.in.GetTemplateUseCase;
import io.countersign.application.template.port.in.GetTemplateVersionUseCase;
import io.countersign.application.transaction.port.out.Transactions;

/** Working on a submission until it is submitted. */
public interface DraftingUseCases
        extends
            CreateSubmissionUseCase,
            EditSubmissionUseCase,
            MigrateSubmissionUseCase,
            PreviewMigrationUseCase,
            ListOutdatedDraftsUseCase,
            DeleteSubmissionUseCase {

    /** @return the use cases, working on these ports */
    static DraftingUseCases create(SubmissionRepository submissions, GetSubmissionUseCase reading,
            GetProjectAccessUseCase projectAccess, GetTemplateUseCase templates, GetTemplateVersionUseCase versions,
            GetEquipmentUseCase equipment, ScheduleSubmissionUseCase schedules, EventLog events,
            Transactions transactions) {
        return new DraftingService(submissions, reading, projectAccess, new SubmissionPinning(templates, versions),
                new OfferReferences(submissions, equipment), schedules,
                new SubmissionSteps(submissions, events, transactions), transactions);
    }
}
