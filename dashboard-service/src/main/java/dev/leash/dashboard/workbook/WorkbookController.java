package dev.leash.dashboard.workbook;

import dev.leash.dashboard.people.PeoplePages;
import dev.leash.dashboard.web.Frame;
import dev.leash.dashboard.web.Pages;
import dev.leash.view.directory.DirectoryView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The page of the workbook. */
@Controller("/workbook")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
record WorkbookController(Pages pages, DirectoryView people, PeoplePages peoplePages) {

    @Get
    HttpResponse<byte[]> page(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "workbook", "Workbook");
        pages.requireReady(frame);
        return pages.page(request, HttpStatus.OK, "workbook/page.jte", frame, model(frame));
    }

    @Get("/parts/sheets")
    HttpResponse<byte[]> part(HttpRequest<?> request) {
        Frame frame = pages.frame(request, "workbook", "Workbook");
        pages.requireReady(frame);
        return pages.part("workbook/sheets.jte", frame, model(frame));
    }

    private WorkbookStatus model(Frame frame) {
        return new WorkbookStatus(
                people.sheets(),
                people.contacts(),
                peoplePages.unverifiedOnSchedule(frame.times().now()));
    }
}
