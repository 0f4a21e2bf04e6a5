namespace Outrigger.Site.Jira.Model;

public sealed partial class JiraState
{
    readonly Dictionary<(PropertyOwner Kind, string Id), IReadOnlyDictionary<string, string>> properties = [];

    /// <summary>Sets an issue's entity property, or takes it away where <paramref name="json"/> is null; its moment of update stays.</summary>
    /// <returns>True where it was new; null where there is no such issue.</returns>
    public bool? SetIssueProperty(string idOrKey, string key, string? json)
    {
        lock (gate)
        {
            if (issues.Find(idOrKey) is not { } issue)
            {
                return null;
            }

            var (changed, isNew) = With(issue.Properties, key, json);
            Put(issue with { Properties = changed });
            return isNew;
        }
    }

    /// <summary>Entity properties of a project, as JSON by key.</summary>
    public IReadOnlyDictionary<string, string> ProjectProperties(string projectId) => Properties(PropertyOwner.Project, projectId);

    /// <summary>Sets a project's property, or takes it away where <paramref name="json"/> is null.</summary>
    /// <returns>True where it was new.</returns>
    public bool SetProjectProperty(string projectId, string key, string? json) => SetProperty(PropertyOwner.Project, projectId, key, json);

    /// <summary>Entity properties of a person, as JSON by key.</summary>
    public IReadOnlyDictionary<string, string> UserProperties(string accountId) => Properties(PropertyOwner.User, accountId);

    /// <summary>Sets a person's property, or takes it away where <paramref name="json"/> is null.</summary>
    /// <returns>True where it was new.</returns>
    public bool SetUserProperty(string accountId, string key, string? json) => SetProperty(PropertyOwner.User, accountId, key, json);

    /// <summary>Properties of an installed app, as JSON by key.</summary>
    public IReadOnlyDictionary<string, string> AppProperties(string appId) => Properties(PropertyOwner.App, appId);

    /// <summary>Sets an app's property, or takes it away where <paramref name="json"/> is null.</summary>
    /// <returns>True where it was new.</returns>
    public bool SetAppProperty(string appId, string key, string? json) => SetProperty(PropertyOwner.App, appId, key, json);

    /// <summary>Puts another value in place of each property of projects, people and apps.</summary>
    internal void ChangeProperties(Func<string, string, string> change)
    {
        lock (gate)
        {
            foreach (var (owner, values) in properties.ToList())
            {
                properties[owner] = values.ToDictionary(value => value.Key, value => change(value.Key, value.Value));
            }

            Changed();
        }
    }

    IReadOnlyDictionary<string, string> Properties(PropertyOwner kind, string id)
    {
        lock (gate)
        {
            return properties.GetValueOrDefault((kind, id), Model.Issue.NoTexts);
        }
    }

    bool SetProperty(PropertyOwner kind, string id, string key, string? json)
    {
        lock (gate)
        {
            (properties[(kind, id)], var isNew) = With(Properties(kind, id), key, json);
            Changed();
            return isNew;
        }
    }

    static (IReadOnlyDictionary<string, string> Changed, bool IsNew) With(IReadOnlyDictionary<string, string> before, string key, string? json)
    {
        var changed = new Dictionary<string, string>(before);
        if (json is null)
        {
            changed.Remove(key);
        }
        else
        {
            changed[key] = json;
        }

        return (changed, json is not null && !before.ContainsKey(key));
    }
}

/// <summary>What holds entity properties beside issues and comments.</summary>
enum PropertyOwner
{
    Project,
    User,
    App,
}
