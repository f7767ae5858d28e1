using System.ComponentModel.DataAnnotations;
using Marketplace.Catalog.Geography;
using Marketplace.Catalog.Producers;
using Marketplace.Shared;
using Marketplace.Shared.Text;

namespace Marketplace.Ordering.Checkout;

/// <summary>
/// Who buys and where it goes, checked and put in order. In Hà Tĩnh a commune of today is known by its code, by its name, or by the name
/// of an old commune, also of one that a decree ended, that went into just one; elsewhere the words are taken as they are. A province is
/// known by its code, its name, or one from before 01/07/2025.
/// </summary>
public sealed class CheckAddress(GeographyBook geography, ProvinceBook provinces)
{
    private const int LongestName = 100;
    private const int LongestPlace = 120;
    private const int LongestStreet = 200;
    private const int LongestNote = 500;
    private const int LongestEmail = 254;

    public CheckedContact Check(CheckoutForm form)
    {
        List<FieldError> errors = [];
        var name = Text("Name", form.Name, LongestName, isRequired: true, errors);
        var phone = PhoneNumber.E164(form.Phone);
        if (phone is null) errors.Add(new("Phone", form.Phone.Trim().Length == 0 ? OrderingTexts.Required("Phone") : OrderingTexts.Phone()));
        var email = Text("Email", form.Email, LongestEmail, isRequired: false, errors);
        if (email.Length > 0 && !new EmailAddressAttribute().IsValid(email)) errors.Add(new("Email", OrderingTexts.Email()));
        var address = AddressOf(form, errors);
        var note = Text("Note", form.Note, LongestNote, isRequired: false, errors);
        return new CheckedContact(name, phone ?? "", email, address, note, errors);
    }

    private CheckedAddress AddressOf(CheckoutForm form, List<FieldError> errors)
    {
        var province = provinces.Find(form.ProvinceCode);
        if (province is null) errors.Add(new("ProvinceCode", OrderingTexts.Province()));
        var street = Text("Street", form.Street, LongestStreet, isRequired: true, errors);
        var district = Text("OldDistrict", form.OldDistrict, LongestPlace, isRequired: false, errors);
        var commune = province?.Code == ProvinceBook.HaTinh ? FindCommune(form) : null;
        // In the province it is chosen from the list; the field for other names is folded away there.
        var isUnchosen = province?.Code == ProvinceBook.HaTinh && string.IsNullOrWhiteSpace(form.Commune + form.OldDistrict);
        if (commune is null && isUnchosen) errors.Add(new("CommuneCode", OrderingTexts.Required("Commune")));
        var typed = commune is null ? Text("Commune", form.Commune, LongestPlace, isRequired: !isUnchosen, errors) : "";
        return new CheckedAddress(street, commune?.Code, commune?.Name ?? typed, district, province?.Code ?? "", province?.Name ?? "");
    }

    private AdminUnit? FindCommune(CheckoutForm form)
    {
        if (geography.CommuneToday(form.CommuneCode) is { } chosen) return chosen;
        var slug = Slug.Of(form.Commune);
        if (geography.Communes.Where(c => Is(c, slug)).ToList() is [var today]) return today;
        var district = Slug.Of(form.OldDistrict);
        var old = geography.Units.Where(u => u.Generation != UnitGeneration.Interim209 && Is(u, slug) && LiesIn(u, district))
            .Select(u => geography.CommuneToday(u.Generation == UnitGeneration.Plan216 ? geography.CommuneOf(null, u.Code) : u.Code)).Distinct().ToList();
        return old is [var only] ? only : null;
    }

    private static bool Is(AdminUnit unit, string slug) => Slug.Of(unit.Name) == slug || Slug.Of(unit.ShortName) == slug;

    private bool LiesIn(AdminUnit unit, string district) => district == Slug.Of("")
        || (unit.DistrictCode is { } code && geography.Area(code) is { } area && (Slug.Of(area.Name) == district || Slug.Of(area.ShortName) == district));

    private static string Text(string field, string value, int most, bool isRequired, List<FieldError> errors)
    {
        var text = OutsideText.Tidy(value);
        if (text.Length > most) errors.Add(new(field, OrderingTexts.TooLong(most)));
        else if (isRequired && text.Length == 0) errors.Add(new(field, OrderingTexts.Required(field)));
        return text;
    }
}
